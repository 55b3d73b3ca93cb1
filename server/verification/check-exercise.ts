import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { compareValues } from '#graders/compare.ts';
import { useBackend } from '#graders/device/backend.ts';
import { computeExpected, type DeviceModule } from '#graders/device/expected.ts';
import { tiersOf } from '#graders/exercise.ts';
import type { Pack } from '#graders/pack.ts';
import type { Sandbox } from '#graders/sandbox/pool.ts';
import { tolerancesOf } from '#graders/tolerance.ts';
import type { Exercise } from '#server/exercises/exercise.ts';
import { findExerciseDirectories } from '#server/exercises/folder.ts';
import type { Problem } from '#server/exercises/validate.ts';
import { kernelProblems } from './check-kernel.ts';
import { checkTier } from './check-tier.ts';
import { prepare, type Prepared } from './prepare.ts';

/** Different numbers each time: what holds for one seed by luck does not hold for all of them. */
export const seeds = [1, 20_260, 777_777];

/**
 * The gate in front of publishing: the solution passes, the starter fails cleanly, every known-wrong solution is
 * rejected by a wide margin and diagnosed by its own name, the device reference agrees with the oracle, and
 * prerequisites exist. Everything that does not hold is listed. Kernels are checked where a GPU can run them.
 */
export async function checkExercise(exercise: Exercise, sandbox: Sandbox): Promise<Problem[]> {
  const problems = [...missingPrerequisites(exercise), ...(await deviceProblems(exercise))];
  if (exercise.manifest.tiers.kernel) {
    const broken = (await Promise.all(seeds.map((seed) => kernelProblems(exercise, seed)))).flat();
    if (broken.length > 0) return [...problems, ...broken];
  }
  const { available } = await sandbox.gpu();
  for (const tier of tiersOf(exercise.manifest).filter((one) => one !== 'kernel' || available)) {
    for (const seed of seeds) problems.push(...(await checkTier(exercise, { tier, seed }, sandbox)).problems);
  }
  return problems;
}

export function missingPrerequisites({ manifest }: Pick<Exercise, 'manifest'>): Problem[] {
  const known = findExerciseDirectories();
  return manifest.requires
    .filter((id) => !known.has(id))
    .map((id) => ({
      file: 'exercise.yaml',
      field: 'requires',
      message: `names ${id}, which does not exist`,
    }));
}

/** The device reference on tfjs's cpu backend, which needs no browser; the GPU backends are tested in one. */
async function deviceProblems(exercise: Exercise): Promise<Problem[]> {
  const { manifest, files, version } = exercise;
  if (files['device.ts'] === undefined) return [];
  const directory = findExerciseDirectories().get(manifest.id)!;
  const module = (await import(
    /* turbopackIgnore: true */ pathToFileURL(path.join(directory, 'device.ts')).href
  )) as DeviceModule;
  await useBackend('cpu', '');
  const problems: Problem[] = [];
  for (const seed of seeds) {
    const prepared = await prepare(exercise, { tier: 'loops', seed, visible: true, hidden: true });
    const { tolerance, tolerances } = manifest;
    const pack = { exercise: manifest.id, version, tolerance, tolerances, cases: prepared.cases };
    try {
      const computed = await computeExpected(module, pack as unknown as Pack);
      problems.push(...disagreements(exercise, prepared, computed));
    } catch (error) {
      problems.push({ file: 'device.ts', field: '', message: (error as Error).message });
    }
  }
  return problems;
}

function disagreements(
  { manifest }: Exercise,
  { cases, expected }: Prepared,
  computed: readonly unknown[],
): Problem[] {
  return cases.flatMap((one, at) => {
    if (one.throws !== undefined) return [];
    const mismatch = compareValues(
      computed[at],
      expected[at],
      tolerancesOf(manifest, 'float32', one.sumLength),
    );
    if (mismatch === null) return [];
    const message = `differs from the oracle on "${one.name.en}": ${JSON.stringify(mismatch)}`;
    return [{ file: 'device.ts', field: '', message }];
  });
}
