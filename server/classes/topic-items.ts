import { isAuthoredId, type Bundle } from '#graders/bundle.ts';
import { readTopicBundle } from '#server/authoring/read-topic-bundle.ts';
import { database } from '#server/database/client.ts';
import { findTopic } from '#server/quizzes/load-topics.ts';
import type { TopicItem } from '#server/quizzes/topic.ts';

/** The items of a topic, shipped or authored and published; none where there is no such topic. */
export async function readTopicItems(id: string): Promise<readonly TopicItem[]> {
  if (!isAuthoredId(id)) return findTopic(id)?.items ?? [];
  const stored = await database().exercise.findFirst({
    where: { id, kind: 'topic' },
    include: { current: true },
  });
  return stored?.current ? (readTopicBundle(stored.current.files as Bundle).topic?.items ?? []) : [];
}
