import { isAuthoredId, type Bundle } from '#graders/bundle.ts';
import { readTopicBundle } from '#server/authoring/read-topic-bundle.ts';
import { database, type Transaction } from '../database/client.ts';
import { itemPrefix } from './item-prefix.ts';
import { findItem, findTopic, type FoundItem } from './load-topics.ts';
import type { Topic } from './topic.ts';

/** The topic that learners are given under an id, shipped or published by its author; null when there is none. */
export async function findPublishedTopic(id: string): Promise<Topic | null> {
  if (!isAuthoredId(id)) return findTopic(id);
  const [topic] = await selectAuthored(database(), [id]);
  return topic ?? null;
}

/** The question of such a topic. In a transaction, ask in it: the embedded database serves one at a time. */
export async function findPublishedItem(
  itemId: string,
  tx: Transaction = database(),
): Promise<FoundItem | null> {
  const shipped = findItem(itemId);
  if (shipped !== null) return shipped;
  for (const topic of await selectAuthored(tx, topicsOf(itemId))) {
    const found = topic.items.find(({ item }) => item.id === itemId);
    if (found) return { topic, ...found };
  }
  return null;
}

/** The topics to which a question may belong by its name: `q-x-lens-3-a` to x-lens and to x-lens-3. */
function topicsOf(itemId: string): string[] {
  const words = itemId.slice('q-'.length).split('-');
  const names = words.map((_, count) => words.slice(0, count).join('-'));
  return names.filter((name) => isAuthoredId(name) && itemId.startsWith(itemPrefix(name)));
}

async function selectAuthored(tx: Transaction, ids: string[]): Promise<Topic[]> {
  if (ids.length === 0) return [];
  const stored = await tx.exercise.findMany({
    where: { id: { in: ids }, kind: 'topic', archivedAt: null, currentId: { not: null } },
    select: { id: true, currentId: true, current: { select: { files: true } } },
  });
  return stored.flatMap(({ id, currentId, current }) => {
    const topic = read.get(currentId!) ?? readTopicBundle(current!.files as Bundle).topic;
    if (topic?.id !== id) return [];
    remember(currentId!, topic);
    return [topic];
  });
}

/** Versions never change: those that were read last are kept. */
const read = new Map<string, Topic>();
const mostKept = 100;

function remember(versionId: string, topic: Topic): void {
  read.delete(versionId);
  read.set(versionId, topic);
  if (read.size > mostKept) read.delete(read.keys().next().value!);
}
