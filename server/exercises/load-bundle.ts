import type { ExerciseManifest } from '#graders/exercise.ts';
import type { SandboxPool } from '#graders/sandbox/pool.ts';
import { drawInSandbox } from './draw-in-sandbox.ts';
import type { Exercise } from './exercise.ts';
import { hashFiles } from './folder.ts';

/** An authored exercise: its manifest has been checked, and its code never runs but in the sandboxes of the pool. */
export function loadBundle(
  files: Readonly<Record<string, string>>,
  manifest: ExerciseManifest,
  pool: SandboxPool,
): Exercise {
  return {
    manifest,
    version: hashFiles(files),
    files: { ...files },
    draw: (plan) => drawInSandbox(files, plan, pool),
  };
}
