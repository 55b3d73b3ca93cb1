import { tiersOf, type Tier } from '#graders/exercise.ts';
import type { Text } from '#graders/text.ts';
import { database } from '#server/database/client.ts';
import { findPublished } from '#server/exercises/find-published.ts';
import { findTopic } from '#server/quizzes/load-topics.ts';

/** What a learner worked at last: an exercise's tier or a quiz topic. */
export type LastWork = { title: Text; at: Date } & (
  { kind: 'exercise'; id: string; tier: Tier; isPassed: boolean } | { kind: 'topic'; id: string }
);

const looked = 5;

/** The newest of drafts, submissions and quiz attempts whose exercise or topic still exists; null for none. */
export async function selectOptionalLastWork(userId: string): Promise<LastWork | null> {
  const where = { userId };
  const newest = { orderBy: { createdAt: 'desc' }, take: looked } as const;
  const place = { exerciseId: true, tier: true } as const;
  const [drafts, submissions, attempts] = await Promise.all([
    database().draft.findMany({
      where,
      orderBy: { updatedAt: 'desc' },
      take: looked,
      select: { ...place, updatedAt: true },
    }),
    database().submission.findMany({ where, ...newest, select: { ...place, createdAt: true } }),
    database().quizAttempt.findMany({ where, ...newest, select: { topicId: true, createdAt: true } }),
  ]);
  const works = [
    ...drafts.map(({ updatedAt: at, ...rest }) => ({ at, ...rest })),
    ...submissions.map(({ createdAt: at, ...rest }) => ({ at, ...rest })),
    ...attempts.map(({ createdAt: at, topicId }) => ({ at, topicId })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime());
  for (const work of works) {
    const known = 'topicId' in work ? topicWork(work) : await exerciseWork(userId, work);
    if (known) return known;
  }
  return null;
}

function topicWork({ topicId, at }: { topicId: string; at: Date }): LastWork | null {
  const topic = findTopic(topicId);
  return topic && { kind: 'topic', id: topic.id, title: topic.title, at };
}

interface ExerciseWork {
  exerciseId: string;
  tier: string;
  at: Date;
}

async function exerciseWork(
  userId: string,
  { exerciseId, tier, at }: ExerciseWork,
): Promise<LastWork | null> {
  const exercise = await findPublished(exerciseId);
  const known = exercise && tiersOf(exercise.manifest).find((one) => one === tier);
  if (!exercise || !known) return null;
  const passed = await database().submission.findFirst({
    where: { userId, exerciseId, tier, verdict: { path: ['kind'], equals: 'passed' } },
    select: { id: true },
  });
  const { title } = exercise.manifest;
  return { kind: 'exercise', id: exerciseId, tier: known, title, at, isPassed: passed !== null };
}
