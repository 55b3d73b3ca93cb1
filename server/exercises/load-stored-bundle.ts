import type { Bundle } from '#graders/bundle.ts';
import { ExerciseManifest } from '#graders/exercise.ts';
import type { Sandbox } from '#graders/sandbox/pool.ts';
import { sandboxPool } from '#server/verification/sandbox-pool.ts';
import type { Exercise } from './exercise.ts';
import { InvalidExercise } from './invalid-exercise.ts';
import { loadBundle } from './load-bundle.ts';
import { parseYaml } from './parse-yaml.ts';

/**
 * A version of an authored exercise, whose code runs in sandboxes alone. Throws InvalidExercise when today's engine
 * cannot use it, and an Error when the stored files are not those that the version was named after.
 */
export function loadStoredBundle(
  { exerciseId, hash, files }: { exerciseId: string; hash: string; files: Bundle },
  sandbox: Sandbox = sandboxPool(),
): Exercise {
  const { content, problems } = parseYaml('exercise.yaml', files['exercise.yaml'] ?? '', ExerciseManifest);
  if (content === null) throw new InvalidExercise(exerciseId, problems);
  const exercise = loadBundle(files, content, sandbox);
  if (exercise.version === hash && content.id === exerciseId) return exercise;
  throw new Error(
    `loadStoredBundle: the files must be ${exerciseId} ${hash}, got ${content.id} ${exercise.version}`,
  );
}
