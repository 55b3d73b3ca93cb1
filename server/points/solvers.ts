import { Prisma } from '#generated/prisma/client.ts';
import { database } from '#server/database/client.ts';
import { pointKey } from '#server/submissions/point-key.ts';

/** Who solved one tier of an exercise, and when; with the other tiers that they solved. */
export interface Solver {
  userId: string;
  name: string;
  solvedAt: Date;
  tiers: string[];
}

export interface SolverCursor {
  /** Milliseconds since 1970. */
  solvedAt: number;
  userId: string;
}

export interface SolverPage {
  solvers: Solver[];
  /** Absent on the last page. */
  next?: SolverCursor;
}

interface Asked {
  exerciseId: string;
  tier: string;
  tiers: readonly string[];
  after?: SolverCursor | undefined;
  limit: number;
}

/**
 * One page of an exercise's board, the first solver first. Only who earned points for it: not who had opened the
 * model solution before. Read through the index on source and time, however many have solved it.
 */
export async function selectSolvers({ exerciseId, tier, tiers, after, limit }: Asked): Promise<SolverPage> {
  const behind = after
    ? Prisma.sql`AND (e."createdAt", e."userId") > (${new Date(after.solvedAt)}::timestamp, ${after.userId})`
    : Prisma.empty;
  const found = await database().$queryRaw<Omit<Solver, 'tiers'>[]>`
    SELECT e."userId", u."name", e."createdAt" AS "solvedAt"
    FROM "point_entry" e JOIN "user" u ON u."id" = e."userId"
    WHERE e."sourceKey" = ${pointKey(exerciseId, tier)} AND e."revokedAt" IS NULL AND e."amount" > 0
      AND NOT coalesce(u."isAnonymous", false) AND NOT u."hidden" ${behind}
    ORDER BY e."createdAt", e."userId" LIMIT ${limit + 1}`;
  const page = found.slice(0, limit);
  const solved = await selectTiers(
    page.map(({ userId }) => userId),
    exerciseId,
    tiers,
  );
  const solvers = page.map((row) => ({
    ...row,
    tiers: tiers.filter((one) => solved.has(`${row.userId} ${one}`)),
  }));
  const last = page.at(-1);
  if (found.length <= limit || !last) return { solvers };
  return { solvers, next: { solvedAt: last.solvedAt.getTime(), userId: last.userId } };
}

/** When a learner solved each tier of an exercise, for themselves alone. */
export async function selectOwnSolving(userId: string, exerciseId: string): Promise<Map<string, Date>> {
  const entries = await database().pointEntry.findMany({
    where: {
      userId,
      revokedAt: null,
      amount: { gt: 0 },
      sourceKey: { startsWith: `exercise:${exerciseId}:` },
    },
    select: { sourceKey: true, createdAt: true },
  });
  return new Map(entries.map(({ sourceKey, createdAt }) => [sourceKey.split(':')[2]!, createdAt]));
}

/** Pairs of learner and tier, as `<userId> <tier>`. */
async function selectTiers(
  userIds: string[],
  exerciseId: string,
  tiers: readonly string[],
): Promise<Set<string>> {
  const entries = await database().pointEntry.findMany({
    where: {
      userId: { in: userIds },
      sourceKey: { in: tiers.map((tier) => pointKey(exerciseId, tier)) },
      revokedAt: null,
      amount: { gt: 0 },
    },
    select: { userId: true, sourceKey: true },
  });
  return new Set(entries.map(({ userId, sourceKey }) => `${userId} ${sourceKey.split(':')[2]}`));
}
