import type { Text } from '#graders/text.ts';
import { database } from '#server/database/client.ts';
import { findExercise } from '#server/exercises/load.ts';

interface Place {
  exerciseId: string;
  tier: string;
}

/** The learner's own source of the newest submission that the server found right, where there is one. */
export async function selectPassedSource(
  userId: string,
  { exerciseId, tier }: Place,
): Promise<string | null> {
  const stored = await database().submission.findFirst({
    where: {
      userId,
      exerciseId,
      tier,
      state: { in: ['verified', 'attested'] },
      verdict: { path: ['kind'], equals: 'passed' },
    },
    orderBy: { createdAt: 'desc' },
    select: { source: true },
  });
  return stored?.source ?? null;
}

/** What the page on which a learner's own function works may know; null when there is no such exercise. */
export async function selectAtWorkPage(
  learnerId: string | null,
  exerciseId: string,
): Promise<{ title: Text; isOpen: boolean } | null> {
  const exercise = await findExercise(exerciseId);
  if (exercise === null) return null;
  const own = learnerId === null ? null : await selectPassedSource(learnerId, { exerciseId, tier: 'loops' });
  return { title: exercise.manifest.title, isOpen: own !== null };
}
