import type { Operation } from '#graders/network/digit-network.ts';

export type Sources = Record<Operation, string>;

/** The learner's source of every operation; null while one is missing. */
export function sourcesOf(
  pieces: readonly { operation: Operation; source: string | null }[],
): Sources | null {
  if (pieces.some(({ source }) => source === null)) return null;
  return Object.fromEntries(pieces.map(({ operation, source }) => [operation, source])) as Sources;
}
