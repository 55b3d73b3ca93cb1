import type { Rejected, Rejection } from '../../verdict.ts';
import { placeAt } from './place.ts';
import type { Problem } from './rejection.ts';

/** What a compiler has to say after a while follows from what it said before. */
const mostProblems = 20;

/** Problems as a verdict tells them: by line and column. */
export function rejectionOf(source: string, problems: readonly Problem[]): Rejected {
  const placed = problems
    .slice(0, mostProblems)
    .map(({ reason, at }): Rejection => ({ reason, ...(at !== null && placeAt(source, at)) }));
  const [first, ...more] = placed as [Rejection, ...Rejection[]];
  return { kind: 'rejected', ...first, ...(more.length > 0 && { more }) };
}
