import type { TestProject } from 'vitest/node';
import { framePage } from '#graders/browser/frame-page.ts';
import { tiersOf, type Tier } from '#graders/exercise.ts';
import { encodePack } from '#graders/pack.ts';
import { loadAllExercises } from '#server/exercises/load.ts';
import { drawPack } from '#server/exercises/packs.ts';

/** One tier of one exercise as a browser gets it, with the solution that must pass. */
export interface Subject {
  exercise: string;
  folder: string;
  tier: Tier;
  /** Case packs of several seeds, in base64. */
  packs: string[];
  solution: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    framePage: string;
    subjects: Subject[];
  }
}

const packsPerTier = 2;

/** Draws the packs on Node, where the oracle is, for tests that run in a browser. ONLY=b-max-pool,a-softmax tests a few. */
export default async function setup({ provide }: TestProject): Promise<void> {
  provide('framePage', framePage());
  const only = process.env.ONLY?.split(',');
  const exercises = (await loadAllExercises()).filter(({ manifest }) => only?.includes(manifest.id) ?? true);
  const subjects = exercises.flatMap((exercise) =>
    tiersOf(exercise.manifest).map(async (tier) => ({
      exercise: exercise.manifest.id,
      folder: `exercises/${exercise.manifest.track}/${exercise.manifest.id}`,
      tier,
      packs: await Promise.all(
        Array.from({ length: packsPerTier }, async (_, number) => {
          const { pack } = await drawPack(exercise, tier, number);
          return Buffer.from(encodePack(pack)).toString('base64');
        }),
      ),
      solution: exercise.files[`${tier}/solution.${tier === 'kernel' ? 'wgsl' : 'ts'}`]!,
    })),
  );
  provide('subjects', await Promise.all(subjects));
}
