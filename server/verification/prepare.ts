import { inputSize } from '#graders/case.ts';
import type { DrawPlan, PublishedCase } from '#graders/draw-cases.ts';
import { functionsOf, outputsOf, type ExerciseManifest, type Tier } from '#graders/exercise.ts';
import type { GradingInput } from '#graders/grade.ts';
import { layOut, type LaidOut } from '#graders/lay-out.ts';
import { pickOutputs } from '#graders/pick-outputs.ts';
import type { Value } from '#graders/tensor.ts';
import { checkPlan } from '#graders/tiers/kernel/plan.ts';
import { driverFunction, mainFunction, type Exercise } from '#server/exercises/exercise.ts';

/** Cases and properties, their arguments and what the oracle says, before any learner's code has run. */
export interface Prepared extends LaidOut, Pick<GradingInput, 'expected'> {}

/** Which cases and properties a submission meets. */
export interface Selection {
  tier: Tier;
  seed: number;
  visible: boolean;
  hidden: boolean;
}

/** The published examples, then the visible or the hidden cases of a seed, and the properties. */
export async function prepare(exercise: Exercise, selection: Selection): Promise<Prepared> {
  const { cases, properties, expected } = await exercise.draw(planOf(exercise, selection));
  const passes = exercise.manifest.tiers.kernel?.passes ?? [];
  for (const { kernel } of [...cases, ...properties.flatMap(({ calls }) => calls)])
    if (kernel !== undefined) checkPlan(kernel, passes);
  return { ...layOut(cases, properties), expected };
}

/** What of a selection the exercise's own code must know. */
function planOf(exercise: Exercise, { tier, seed, visible, hidden }: Selection): DrawPlan {
  const { manifest, driver } = exercise;
  const outputs = outputsOf(manifest, tier);
  return {
    ...{ tier, seed, visible, hidden },
    main: mainFunction(exercise),
    asked: [
      ...functionsOf(manifest, tier).map(({ name }) => name),
      ...(driver === undefined ? [] : [driverFunction]),
    ],
    ...(outputs !== undefined && { outputs }),
    published: publishedCases(manifest, outputs),
  };
}

function publishedCases({ examples }: ExerciseManifest, outputs?: readonly string[]): PublishedCase[] {
  return examples.map(({ name, arguments: given, expected, function: called, tiers }) => ({
    name,
    arguments: given,
    published: pickOutputs(expected, outputs),
    ...(called !== undefined && { function: called }),
    ...(tiers !== undefined && { tiers }),
  }));
}

/** Cases too large to run every known-wrong solution on; the small ones tell misconceptions apart. */
export function largeCases({ values, expected }: Pick<Prepared, 'values' | 'expected'>): Set<number> {
  const isLarge = (given: readonly Value[], output: unknown): boolean =>
    inputSize(given) > 512 || (output !== undefined && inputSize([output as Value]) > 1024);
  return new Set(values.flatMap((given, at) => (isLarge(given, expected[at]) ? [at] : [])));
}

/** The same without its properties, for the cases that are chosen. */
export function onlyCases(prepared: Prepared, chosen: readonly number[]): Prepared {
  const pick = <T>(list: readonly T[]): T[] => chosen.map((at) => list[at]!);
  return {
    cases: pick(prepared.cases),
    properties: [],
    values: pick(prepared.values),
    propertyValues: [],
    calls: pick(prepared.calls),
    expected: pick(prepared.expected),
  };
}
