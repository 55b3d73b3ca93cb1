import { isAuthoredId, type Bundle } from '#graders/bundle.ts';
import { database } from '#server/database/client.ts';
import type { Exercise } from './exercise.ts';
import { findExercise } from './load.ts';
import { loadStoredBundle } from './load-stored-bundle.ts';

/** The exercise that learners are given under an id, shipped or published by its author; null when there is none. */
export async function findPublished(id: string): Promise<Exercise | null> {
  return isAuthoredId(id) ? findAuthored(id, { archivedAt: null }) : findExercise(id);
}

/** The same, archived ones too: what was submitted before is judged, and what was solved stays known. */
export async function findGradable(id: string): Promise<Exercise | null> {
  return isAuthoredId(id) ? findAuthored(id, {}) : findExercise(id);
}

async function findAuthored(id: string, where: { archivedAt?: null }): Promise<Exercise | null> {
  const stored = await database().exercise.findFirst({
    where: { id, kind: 'exercise', currentId: { not: null }, ...where },
    select: { currentId: true },
  });
  return stored?.currentId ? loadVersion(stored.currentId) : null;
}

/** Versions never change: those that were asked for last are kept, the oldest first. */
const loaded = new Map<string, Exercise>();
const mostLoaded = 200;

async function loadVersion(versionId: string): Promise<Exercise> {
  const known = loaded.get(versionId);
  loaded.delete(versionId);
  const exercise = known ?? (await readVersion(versionId));
  loaded.set(versionId, exercise);
  if (loaded.size > mostLoaded) loaded.delete(loaded.keys().next().value!);
  return exercise;
}

async function readVersion(id: string): Promise<Exercise> {
  const { exerciseId, hash, files } = await database().exerciseVersion.findUniqueOrThrow({ where: { id } });
  return loadStoredBundle({ exerciseId, hash, files: files as Bundle });
}
