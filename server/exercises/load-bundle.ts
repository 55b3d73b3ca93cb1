import type { ExerciseManifest } from '#graders/exercise.ts';
import type { Sandbox } from '#graders/sandbox/pool.ts';
import { drawInSandbox } from './draw-in-sandbox.ts';
import type { Exercise } from './exercise.ts';
import { hashFiles } from './folder.ts';

/** An authored exercise: its manifest has been checked, and its code never runs but in the sandbox that is given. */
export function loadBundle(
  files: Readonly<Record<string, string>>,
  manifest: ExerciseManifest,
  sandbox: Sandbox,
): Exercise {
  return {
    manifest,
    version: hashFiles(files),
    files: { ...files },
    draw: (plan) => drawInSandbox(files, plan, sandbox),
  };
}
