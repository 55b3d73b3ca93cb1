import { plainText } from '../../plain-text.ts';
import type { Rejected, Rejection } from '../../verdict.ts';
import { placeAt } from './place.ts';
import type { KernelRejection, Problem } from './rejection.ts';

/** What a compiler has to say after a while follows from what it said before. */
const mostProblems = 20;

/** What a reason quotes of a source may be hostile, and as long as the source. */
function quoted(reason: KernelRejection): KernelRejection {
  const cut = Object.entries(reason).map(([key, value]: [string, string | number]) => [
    key,
    typeof value === 'string' ? plainText(value, 300) : value,
  ]);
  return Object.fromEntries(cut) as KernelRejection;
}

/** Problems as a verdict tells them: by line and column. */
export function rejectionOf(source: string, problems: readonly Problem[]): Rejected {
  const placed = problems.slice(0, mostProblems).map(({ reason, at }): Rejection => ({
    reason: quoted(reason),
    ...(at !== null && placeAt(source, at)),
  }));
  const [first, ...more] = placed as [Rejection, ...Rejection[]];
  return { kind: 'rejected', ...first, ...(more.length > 0 && { more }) };
}
