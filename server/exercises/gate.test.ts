import { afterAll, describe, expect, it, vi } from 'vitest';
import { createDraw } from '#graders/case.ts';
import { compareValues } from '#graders/compare.ts';
import type { Tier } from '#graders/exercise.ts';
import { readOutcomes } from '#graders/run.ts';
import { defaultFuel } from '#graders/sandbox/job.ts';
import { SandboxPool } from '#graders/sandbox/pool.ts';
import { toleranceOf } from '#graders/tolerance.ts';
import { markCases, prepareCases, publishedCases, verify } from '#server/verification/verify.ts';
import { loadAllExercises, wrongSolutions, type Exercise } from './load.ts';

const exercises = await loadAllExercises();
const tiers = exercises.flatMap((exercise) =>
  (Object.keys(exercise.manifest.tiers) as Tier[]).map((tier) => ({
    exercise,
    tier,
    id: exercise.manifest.id,
  })),
);
const pool = new SandboxPool(2);
afterAll(() => pool.close());
const seeds = [1, 2, 3];
vi.setConfig({ testTimeout: 60_000 });

it('there are exercises to check', () => {
  expect(tiers.length).toBeGreaterThan(0);
});

describe.each(tiers)('$id in $tier', ({ exercise, tier }) => {
  const wrong = wrongSolutions(exercise, tier);

  it('the model solution passes for several seeds', async () => {
    for (const seed of seeds) {
      const source = exercise.files[`${tier}/solution.ts`]!;
      expect((await verify({ exercise, tier, source, seed }, pool)).verdict.kind).toBe('passed');
    }
  });

  it('the model solution costs less than half of the fuel', async () => {
    const source = exercise.files[`${tier}/solution.ts`]!;
    const { fuel } = await verify({ exercise, tier, source, seed: 1 }, pool);
    expect(fuel).toBeLessThan((exercise.manifest.tiers[tier].fuel ?? defaultFuel) / 2);
  });

  it('the starter fails cleanly and looks like no misconception', async () => {
    const source = exercise.files[`${tier}/starter.ts`]!;
    expect((await verify({ exercise, tier, source, seed: 1 }, pool)).verdict).toMatchObject({
      kind: 'mismatch',
      misconceptions: [],
    });
  });

  it.each(wrong)(
    '$file is rejected and named $misconception alone, for several seeds',
    async ({ source, misconception }) => {
      for (const seed of seeds) {
        const { verdict } = await verify({ exercise, tier, source, seed }, pool);
        expect(verdict.kind).toMatch(/^(mismatch|threw|timedOut)$/);
        expect('misconceptions' in verdict && verdict.misconceptions.map(({ id }) => id)).toEqual([
          misconception,
        ]);
      }
    },
  );

  it.each(wrong)('$file fails by more than ten times the tolerance', async ({ source }) => {
    expect(await failsWidely(exercise, tier, source)).toBe(true);
  });
});

async function failsWidely(exercise: Exercise, tier: Tier, source: string): Promise<boolean> {
  const { manifest, cases } = exercise;
  const hidden = cases.hidden(createDraw(5)).map((one) => ({ ...one, hidden: true }));
  const prepared = prepareCases(
    exercise,
    markCases([...publishedCases(manifest), ...hidden], cases.sumLength),
  );
  const fuel = manifest.tiers[tier].fuel ?? defaultFuel;
  const report = await pool.run({ source, function: manifest.function, calls: [...prepared.calls], fuel });
  return readOutcomes(prepared.calls, report).some((outcome, at) => {
    const { throws, sumLength } = prepared.cases[at]!;
    if (outcome?.kind !== 'returned') return outcome?.kind !== 'threw' || outcome.name !== throws;
    if (throws !== undefined) return true;
    const tolerance = { ...toleranceOf(manifest.tolerance, 'float64', sumLength), widen: 10 };
    return compareValues(outcome.value, prepared.expected[at], tolerance) !== null;
  });
}
