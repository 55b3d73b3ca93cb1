import { mayDo } from '#server/access/actions.ts';
import { database } from '#server/database/client.ts';
import { HttpError } from '#server/http/http-error.ts';
import { selectOwned } from './own.ts';

/** Lets another instructor write an exercise too. Adding somebody twice changes nothing. */
export async function addCoAuthor(
  userId: string,
  id: string,
  email: string,
): Promise<{ id: string; name: string }> {
  await selectOwned(userId, id);
  const found = await database().user.findUnique({
    where: { email: email.toLowerCase() },
    select: { id: true, name: true, role: true, isAnonymous: true },
  });
  // Whether a student has an account here is nobody's business.
  if (found === null || found.isAnonymous === true || !mayDo(found.role, 'authorExercises'))
    throw new HttpError(404, 'noSuchInstructor', 'There is no instructor with this e-mail address.');
  if (found.id !== userId)
    await database().coAuthor.createMany({
      data: [{ exerciseId: id, userId: found.id }],
      skipDuplicates: true,
    });
  return { id: found.id, name: found.name };
}

export async function removeCoAuthor(userId: string, id: string, coAuthorId: string): Promise<void> {
  await selectOwned(userId, id);
  await database().coAuthor.deleteMany({ where: { exerciseId: id, userId: coAuthorId } });
}
