import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { isAuthoredId, type Bundle } from '#graders/bundle.ts';
import type { SandboxPool } from '#graders/sandbox/pool.ts';
import type { Exercise } from './exercise.ts';
import { exercisesRoot, readExerciseFolder } from './folder.ts';
import { findExercise, loadExercise } from './load.ts';
import { loadStoredBundle } from './load-stored-bundle.ts';

/** A row of ExerciseVersion, as far as it is needed here. */
export interface StoredVersion {
  exerciseId: string;
  hash: string;
  files: unknown;
}

/**
 * The exercise as a stored version has it, whatever stands on disk now. An authored one's code runs in the pool's
 * sandboxes alone. A shipped one's is run in this process: its versions come from this installation's own folders
 * (publish.ts), which are part of the product. Throws InvalidExercise when today's
 * engine cannot use it, and an Error when the stored files are not those that the version was named after.
 */
export async function loadStoredVersion(version: StoredVersion, pool: SandboxPool): Promise<Exercise> {
  if (isAuthoredId(version.exerciseId))
    return loadStoredBundle({ ...version, files: version.files as Bundle }, pool);
  const present = await findExercise(version.exerciseId);
  if (present?.version === version.hash) return present;
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'layerwise-version-'));
  try {
    const directory = writeVersion(root, version);
    const { hash } = readExerciseFolder(directory);
    if (hash !== version.hash)
      throw new Error(`loadStoredVersion: the files must have the hash ${version.hash}, got ${hash}`);
    return await loadExercise(directory);
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}

/** Lays the files out as they stood, beside a way to the grading engine for their imports. Returns the folder. */
function writeVersion(root: string, { exerciseId, files }: StoredVersion): string {
  const texts = Object.entries(files as Record<string, string>);
  const { track } = parse((files as Record<string, string>)['exercise.yaml'] ?? '') as { track: string };
  fs.writeFileSync(
    path.join(root, 'package.json'),
    JSON.stringify({ type: 'module', imports: { '#graders/*': './graders/*' } }),
  );
  fs.symlinkSync(path.join(path.dirname(exercisesRoot()), 'graders'), path.join(root, 'graders'), 'dir');
  const directory = path.join(root, 'exercises', track, exerciseId);
  for (const [file, text] of texts) {
    const place = path.join(directory, file);
    if (!place.startsWith(directory + path.sep))
      throw new Error(`loadStoredVersion: files must lie in their folder, got ${file}`);
    fs.mkdirSync(path.dirname(place), { recursive: true });
    fs.writeFileSync(place, text);
  }
  return directory;
}
