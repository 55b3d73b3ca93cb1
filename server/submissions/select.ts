import type { SubmissionView } from '#graders/submission.ts';
import type { Verdict } from '#graders/verdict.ts';
import { database } from '#server/database/client.ts';
import { HttpError } from '#server/http/http-error.ts';
import { selectStanding } from '#server/points/rank.ts';
import { pointKey } from './point-key.ts';

/** A learner's own submission as they may see it; somebody else's does not exist for them. */
export async function selectSubmission(userId: string, id: string): Promise<SubmissionView> {
  const stored = await database().submission.findUnique({ where: { id } });
  if (stored?.userId !== userId)
    throw new HttpError(404, 'noSuchSubmission', 'There is no such submission of yours.');
  const isFinal = stored.state === 'verified' || stored.state === 'attested';
  const [entry, standing] = isFinal
    ? await Promise.all([selectPoints(userId, stored.exerciseId, stored.tier), selectStanding(userId)])
    : [0, null];
  return {
    id,
    exercise: stored.exerciseId,
    tier: stored.tier,
    state: stored.state,
    verdict: isFinal ? (stored.verdict as unknown as Verdict) : null,
    points: entry,
    standing,
    createdAt: stored.createdAt.toISOString(),
  };
}

async function selectPoints(userId: string, exerciseId: string, tier: string): Promise<number> {
  const sourceKey = pointKey(exerciseId, tier);
  const entry = await database().pointEntry.findUnique({
    where: { userId_sourceKey: { userId, sourceKey } },
  });
  return entry && entry.revokedAt === null ? entry.amount : 0;
}

/** Tiers that a learner has solved, by exercise: those that were verified, and kernels that were attested. */
export async function selectSolved(userId: string): Promise<Map<string, string[]>> {
  const [entries, attested] = await Promise.all([
    database().pointEntry.findMany({
      where: { userId, revokedAt: null, sourceKey: { startsWith: 'exercise:' } },
      select: { sourceKey: true },
    }),
    database().submission.findMany({
      where: { userId, state: 'attested', verdict: { path: ['kind'], equals: 'passed' } },
      select: { exerciseId: true, tier: true },
      distinct: ['exerciseId', 'tier'],
    }),
  ]);
  const solved = new Map<string, Set<string>>();
  const add = (exercise: string, tier: string): void => {
    solved.set(exercise, (solved.get(exercise) ?? new Set()).add(tier));
  };
  for (const { sourceKey } of entries) {
    const [, exercise, tier] = sourceKey.split(':') as [string, string, string];
    add(exercise, tier);
  }
  for (const { exerciseId, tier } of attested) add(exerciseId, tier);
  return new Map([...solved].map(([exercise, tiers]) => [exercise, [...tiers]]));
}
