import { headers } from 'next/headers';
import { cache } from 'react';
import { hasLostSession } from '#server/accounts/account-cookie.ts';
import { currentLearner as learnerOf, type Learner } from '#server/accounts/session.ts';

/** The learner a server component renders for, looked up once per request. */
export const currentLearner = cache(async (): Promise<Learner | null> => learnerOf(await headers()));

/** Whether this browser was signed in to an account and is not any more. */
export const isSessionLost = cache(async (): Promise<boolean> => {
  return (await currentLearner()) === null && hasLostSession(await headers());
});
