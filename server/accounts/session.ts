import { auth } from './auth.ts';

/** Who acts: a signed-in learner, or a guest known only by a cookie. */
export interface Learner {
  id: string;
  name: string;
  isGuest: boolean;
}

interface FoundUser {
  id: string;
  name: string;
  isAnonymous?: boolean | null;
}

/** The learner of a request's session cookie, or null. Pages use this: they cannot set a prolonged cookie. */
export async function currentLearner(headers: Headers): Promise<Learner | null> {
  const found = await auth().api.getSession({ headers, query: { disableRefresh: true } });
  return found && toLearner(found.user);
}

/** As `currentLearner`, and prolongs the session when it is due: `cookies` belong on the answer. */
export async function renewLearner(
  headers: Headers,
): Promise<{ learner: Learner; cookies: string[] } | null> {
  const found = await auth().api.getSession({ headers, returnHeaders: true });
  if (!found.response) return null;
  return { learner: toLearner(found.response.user), cookies: found.headers.getSetCookie() };
}

function toLearner({ id, name, isAnonymous }: FoundUser): Learner {
  return { id, name, isGuest: isAnonymous === true };
}
