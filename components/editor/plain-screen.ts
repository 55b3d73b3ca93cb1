/** On-screen keyboards and Monaco do not get on: a touch screen without the room gets the plain editor. */
export const plainScreen = '(pointer: coarse) and (width < 700px)';
