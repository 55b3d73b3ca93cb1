import { ExerciseManifest, listedTiersOf, type ListedTier } from '#graders/exercise.ts';
import { isAuthoredId, type Bundle } from '#graders/bundle.ts';
import type { Text } from '#graders/text.ts';
import { readTopicBundle } from '#server/authoring/read-topic-bundle.ts';
import { database } from '#server/database/client.ts';
import { findListed, type ListedManifest } from '#server/exercises/listed.ts';
import { parseYaml } from '#server/exercises/parse-yaml.ts';
import { findTopic } from '#server/quizzes/load-topics.ts';
import type { Part } from './part.ts';

/** What a class has to know of an exercise or a topic. */
export interface Assignable {
  title: Text;
  /** Of an exercise; a capstone has one, training. */
  tiers: ListedTier[];
  /** Ids of a topic's questions. */
  items: string[];
}

/** The exercise or topic that a part names, shipped or authored and published; null when there is none. */
export async function findAssignable({ kind, id }: Pick<Part, 'kind' | 'id'>): Promise<Assignable | null> {
  if (isAuthoredId(id)) return findAuthored(kind, id);
  if (kind === 'topic') {
    const topic = findTopic(id);
    return topic && { title: topic.title, tiers: [], items: topic.items.map(({ item }) => item.id) };
  }
  const exercise = await findListed(id);
  return exercise && { ...ofManifest(exercise.manifest), items: [] };
}

async function findAuthored(kind: Part['kind'], id: string): Promise<Assignable | null> {
  const stored = await database().exercise.findFirst({ where: { id, kind }, include: { current: true } });
  if (!stored?.current) return null;
  const files = stored.current.files as Bundle;
  if (kind === 'topic') {
    const { topic } = readTopicBundle(files);
    return topic && { title: topic.title, tiers: [], items: topic.items.map(({ item }) => item.id) };
  }
  const { content } = parseYaml('exercise.yaml', files['exercise.yaml'] ?? '', ExerciseManifest);
  return content && { ...ofManifest(content), items: [] };
}

function ofManifest(manifest: Pick<ListedManifest, 'title' | 'tiers'>): Pick<Assignable, 'title' | 'tiers'> {
  return { title: manifest.title, tiers: listedTiersOf(manifest) };
}
