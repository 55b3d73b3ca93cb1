import { isAuthoredId } from '#graders/bundle.ts';
import { database } from '#server/database/client.ts';
import type { Exercise } from './exercise.ts';
import { loadAllExercises } from './load.ts';

/** Makes the exercises on disk the current versions. Old versions stay, since submissions refer to them. */
export async function publishExercises(): Promise<void> {
  for (const exercise of await loadAllExercises()) await publishExercise(exercise);
}

/** The id that a version has, or will have once it is stored. */
export function versionIdOf({ manifest, version }: { manifest: { id: string }; version: string }): string {
  return `${manifest.id}:${version.slice(0, 16)}`;
}

async function publishExercise({ manifest: { id }, version, files }: Exercise): Promise<void> {
  const current = await database().exercise.findUnique({
    where: { id },
    select: { current: { select: { hash: true } } },
  });
  if (current?.current?.hash === version) return;
  await database().$transaction(async (tx) => {
    await tx.exercise.upsert({ where: { id }, create: { id }, update: {} });
    const stored = await tx.exerciseVersion.upsert({
      where: { exerciseId_hash: { exerciseId: id, hash: version } },
      create: { id: versionIdOf({ manifest: { id }, version }), exerciseId: id, hash: version, files },
      update: {},
    });
    await tx.exercise.update({ where: { id }, data: { currentId: stored.id } });
  });
}

/** Versions are never changed or deleted: what was found once in a database need not be asked again. */
const known = new WeakMap<object, Map<string, string>>();

/** The stored version of an exercise as it stands on disk; publishes it when another process has not yet. */
export async function selectVersionId(exercise: Exercise): Promise<string> {
  const ids = known.get(database()) ?? new Map<string, string>();
  known.set(database(), ids);
  const id = ids.get(key(exercise)) ?? (await findVersionId(exercise));
  ids.set(key(exercise), id);
  return id;
}

function key({ manifest, version }: Exercise): string {
  return `${manifest.id}:${version}`;
}

async function findVersionId(exercise: Exercise): Promise<string> {
  const where = { exerciseId_hash: { exerciseId: exercise.manifest.id, hash: exercise.version } };
  const stored = await database().exerciseVersion.findUnique({ where, select: { id: true } });
  if (stored) return stored.id;
  // Only its author publishes an authored one; a version that is in no database is none.
  if (isAuthoredId(exercise.manifest.id))
    throw new Error(`selectVersionId: must be a kept version, got ${key(exercise)}`);
  await publishExercise(exercise);
  const { id } = await database().exerciseVersion.findUniqueOrThrow({ where, select: { id: true } });
  return id;
}
