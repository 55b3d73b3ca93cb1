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
  const isFinal = stored.state === 'verified';
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

/** Tiers that a learner has verifiably solved, by exercise. */
export async function selectSolved(userId: string): Promise<Map<string, string[]>> {
  const entries = await database().pointEntry.findMany({
    where: { userId, revokedAt: null, sourceKey: { startsWith: 'exercise:' } },
    select: { sourceKey: true },
  });
  const solved = new Map<string, string[]>();
  for (const { sourceKey } of entries) {
    const [, exercise, tier] = sourceKey.split(':') as [string, string, string];
    solved.set(exercise, [...(solved.get(exercise) ?? []), tier]);
  }
  return solved;
}
