import { cache } from 'react';
import { selectStanding } from '#server/points/rank.ts';
import { currentLearner, isSessionLost } from './current-learner.ts';

export interface AccountStatus {
  /** `signedOut` had an account's session that ended; `nobody` has done nothing here yet. */
  kind: 'account' | 'guest' | 'signedOut' | 'nobody';
  name: string;
  points: number;
}

/** What every page shows of the one who reads it. */
export const selectAccountStatus = cache(async (): Promise<AccountStatus> => {
  const learner = await currentLearner();
  if (!learner) return { kind: (await isSessionLost()) ? 'signedOut' : 'nobody', name: '', points: 0 };
  const { points } = await selectStanding(learner.id);
  return { kind: learner.isGuest ? 'guest' : 'account', name: learner.name, points };
});
