import { cache } from 'react';
import { mayDo, type Action, type Role } from '#server/access/actions.ts';
import { selectRole } from '#server/access/assert-may.ts';
import { currentLearner } from './current-learner.ts';

/** The role of whom a server component renders for, looked up once per request. */
const currentRole = cache(async (): Promise<Role> => {
  const learner = await currentLearner();
  return learner === null ? 'student' : selectRole(learner.id);
});

export async function currentLearnerMay(action: Action): Promise<boolean> {
  return mayDo(await currentRole(), action);
}
