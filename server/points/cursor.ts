import type { LeaderboardCursor } from './leaderboard.ts';
import type { SolverCursor } from './solvers.ts';

/** A cursor as it stands in an address. */
export function formatCursor({ points, userId }: LeaderboardCursor): string {
  return `${points}.${userId}`;
}

/** Undefined for anything that `formatCursor` did not write: a mistyped address shows the first page. */
export function parseCursor(text: unknown): LeaderboardCursor | undefined {
  const match = typeof text === 'string' ? /^(\d{1,9})\.([\w-]{1,64})$/.exec(text) : null;
  return match?.[1] && match[2] ? { points: Number(match[1]), userId: match[2] } : undefined;
}

/** The same for an exercise's board. */
export function formatSolverCursor({ solvedAt, userId }: SolverCursor): string {
  return `${solvedAt}.${userId}`;
}

export function parseSolverCursor(text: unknown): SolverCursor | undefined {
  const match = typeof text === 'string' ? /^(\d{1,14})\.([\w-]{1,64})$/.exec(text) : null;
  return match?.[1] && match[2] ? { solvedAt: Number(match[1]), userId: match[2] } : undefined;
}
