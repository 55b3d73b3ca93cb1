import { database } from '#server/database/client.ts';
import { HttpError } from '#server/http/http-error.ts';
import { mayDo, type Action, type Role } from './actions.ts';

/** The role as it is now: one that was taken away counts at once. */
export async function selectRole(userId: string): Promise<Role> {
  const user = await database().user.findUnique({
    where: { id: userId },
    select: { role: true, isAnonymous: true },
  });
  return user === null || user.isAnonymous === true ? 'student' : user.role;
}

/** Throws 403 unless this learner's role allows the action. */
export async function assertMay(userId: string, action: Action): Promise<void> {
  if (mayDo(await selectRole(userId), action)) return;
  throw new HttpError(403, 'notAllowed', 'Your account may not do this. Ask an administrator for the role.');
}
