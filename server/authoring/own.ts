import type { Exercise } from '#generated/prisma/client.ts';
import { assertMay } from '#server/access/assert-may.ts';
import { database } from '#server/database/client.ts';
import { HttpError } from '#server/http/http-error.ts';

/** Which exercises an account writes. */
export function writtenBy(userId: string) {
  return { OR: [{ ownerId: userId }, { coAuthors: { some: { userId } } }] };
}

export function noSuchAuthored(id: string): HttpError {
  return new HttpError(404, 'noSuchExercise', `You write no exercise ${id}.`);
}

/** An exercise that this account writes. Throws 403 for students, and 404 for what somebody else writes. */
export async function selectOwn(userId: string, id: string): Promise<Exercise> {
  await assertMay(userId, 'authorExercises');
  const exercise = await database().exercise.findFirst({ where: { id, ...writtenBy(userId) } });
  if (exercise === null) throw noSuchAuthored(id);
  return exercise;
}

/** The same, for what the owner alone decides. */
export async function selectOwned(userId: string, id: string): Promise<Exercise> {
  const exercise = await selectOwn(userId, id);
  if (exercise.ownerId === userId) return exercise;
  throw new HttpError(403, 'ownerOnly', 'Only the owner of this exercise may do that. Ask them.');
}
