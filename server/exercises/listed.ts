import { isAuthoredId } from '#graders/bundle.ts';
import type { ExerciseManifest, ListedTier } from '#graders/exercise.ts';
import { findCapstone, loadCapstones } from '#server/capstones/load.ts';
import { findPublished } from './find-published.ts';
import { findExercise, loadAllExercises } from './load.ts';

/** What lists, boards and the path know of an exercise, whether a function is written in it or a model trained. */
export type ListedManifest = Pick<
  ExerciseManifest,
  'id' | 'title' | 'track' | 'difficulty' | 'points' | 'requires' | 'hints'
> & { tiers: Partial<Record<ListedTier, object>> };

export interface ListedExercise {
  manifest: ListedManifest;
}

/** A capstone has one tier of its own. */
const training = { training: {} };

export async function loadListed(): Promise<ListedExercise[]> {
  const capstones = loadCapstones().map(({ manifest }) => ({ manifest: { ...manifest, tiers: training } }));
  return [...(await loadAllExercises()), ...capstones];
}

export async function findListed(id: string): Promise<ListedExercise | null> {
  const capstone = findCapstone(id);
  if (capstone) return { manifest: { ...capstone.manifest, tiers: training } };
  return findExercise(id);
}

/** What stands under an exercise's address: one of the list, or one that its author has published. */
export async function findAddressed(id: string): Promise<ListedExercise | null> {
  return isAuthoredId(id) ? findPublished(id) : findListed(id);
}
