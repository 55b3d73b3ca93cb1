/** For `<input pattern>`; the same as graders/authoring.ts asks for. */
export const idPattern = 'x-[a-z0-9]+(-[a-z0-9]+)*';
