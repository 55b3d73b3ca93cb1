import type { Learner } from '#server/accounts/session.ts';
import { HttpError } from './http-error.ts';

/** Whoever asks, if they have an account. Throws 401 for guests and strangers. */
export function signedIn(learner: Learner | null): Learner {
  if (learner !== null && !learner.isGuest) return learner;
  throw new HttpError(401, 'signInRequired', 'This is for signed-up learners. Sign in first.');
}
