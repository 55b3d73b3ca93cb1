import { auth } from './auth.ts';
import type { Learner } from './session.ts';

/** Makes a guest and their session; the cookies belong on the answer. */
export async function createGuest(): Promise<{ learner: Learner; cookies: string[] }> {
  const { headers, response } = await auth().api.signInAnonymous({
    headers: new Headers(),
    returnHeaders: true,
  });
  const { id, name } = response.user;
  return { learner: { id, name, isGuest: true }, cookies: headers.getSetCookie() };
}
