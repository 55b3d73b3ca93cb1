import { listedTiersOf } from '#graders/exercise.ts';
import { writtenBy } from '#server/authoring/own.ts';
import { database } from '#server/database/client.ts';
import { loadListed } from '#server/exercises/listed.ts';
import { loadTopics } from '#server/quizzes/load-topics.ts';
import { findAssignable, type Assignable } from './assignable.ts';
import type { Part } from './part.ts';

/** What an assignment can ask for, as an instructor searches it. */
export interface PartOption extends Pick<Assignable, 'title' | 'tiers'> {
  kind: Part['kind'];
  id: string;
}

/**
 * Everything that ships, what this account writes and has published, and what an assignment asks for already: that can be
 * somebody else's.
 */
export async function selectPartOptions(userId: string, asked: readonly Part[]): Promise<PartOption[]> {
  const written = await database().exercise.findMany({
    where: { ...writtenBy(userId), currentId: { not: null }, archivedAt: null },
    select: { kind: true, id: true },
    orderBy: { id: 'asc' },
  });
  const shipped = await selectShipped();
  const known = new Set(shipped.map(({ id }) => id));
  const others = [...written, ...asked].filter(({ id }) => !known.has(id) && known.add(id));
  const found = await Promise.all(
    others.map(async ({ kind, id }): Promise<PartOption[]> => {
      const assignable = await findAssignable({ kind, id });
      return assignable ? [{ kind, id, title: assignable.title, tiers: assignable.tiers }] : [];
    }),
  );
  return [...shipped, ...found.flat()];
}

async function selectShipped(): Promise<PartOption[]> {
  const exercises = await loadListed();
  return [
    ...exercises.map(({ manifest }) => ({
      ...{ kind: 'exercise' as const, id: manifest.id },
      ...{ title: manifest.title, tiers: listedTiersOf(manifest) },
    })),
    ...loadTopics().map(({ id, title }) => ({ kind: 'topic' as const, id, title, tiers: [] })),
  ];
}
