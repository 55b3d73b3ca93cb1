import { createDraw, inputSize, resolveArguments, type Call, type Case } from '#graders/case.ts';
import { functionsOf, outputsOf, type Tier } from '#graders/exercise.ts';
import type { GradingInput } from '#graders/grade.ts';
import { layOut, type LaidOut } from '#graders/lay-out.ts';
import type { GradedCall, GradedCase, GradedProperty } from '#graders/pack.ts';
import { pickOutputs } from '#graders/pick-outputs.ts';
import type { Property } from '#graders/property.ts';
import type { Value } from '#graders/tensor.ts';
import { checkPlan, type KernelPlan } from '#graders/tiers/kernel/plan.ts';
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

/** How many of the smallest cases are called twice. */
const repeatedCases = 3;

/** The published examples, then the visible or the hidden cases of a seed, and the properties. */
export function prepare(exercise: Exercise, selection: Selection): Prepared {
  const { visible, hidden, seed } = selection;
  const { cases: design } = exercise;
  const outputs = outputsOf(exercise.manifest, selection.tier);
  const cases = [
    ...publishedCases(exercise, outputs),
    ...(visible ? design.visible(createDraw(seed)).map((one) => ({ ...one, hidden: false })) : []),
    ...(hidden ? design.hidden(createDraw(seed)).map((one) => ({ ...one, hidden: true })) : []),
  ];
  const properties = (design.properties?.(createDraw(seed)) ?? []).filter(
    (property) => hidden || property.hidden !== true,
  );
  return withExpected(exercise, gradedSet(exercise, selection.tier, cases, properties), outputs);
}

/** The same for the tiers that the cases are for, with all that the grader wants to know of each call. */
function gradedSet(
  exercise: Exercise,
  tier: Tier,
  cases: readonly (Case & Pick<GradedCase, 'hidden' | 'published'>)[],
  properties: readonly Property[],
): LaidOut {
  const asked = new Set(functionsOf(exercise.manifest, tier).map(({ name }) => name));
  if (exercise.driver !== undefined) asked.add(driverFunction);
  const isAsked = ({ function: name }: Call): boolean => asked.has(name ?? mainFunction(exercise));
  const isFor = ({ tiers }: { tiers?: Tier[] }): boolean => tiers === undefined || tiers.includes(tier);
  // Kernels cannot throw.
  const canEnd = ({ throws }: Case): boolean => tier !== 'kernel' || throws === undefined;
  const chosen = cases.filter((one) => isFor(one) && isAsked(one) && canEnd(one));
  const graded = chosen.map((one) => ({ ...one, ...gradedCall(exercise, tier, one) }));
  const sizes = graded.map((one) => inputSize(resolveArguments(one)));
  const bySize = [...graded.keys()].sort((a, b) => sizes[a]! - sizes[b]!);
  const repeated = new Set(bySize.slice(0, repeatedCases));
  return layOut(
    graded.map((one, at): GradedCase => ({ ...one, repeat: repeated.has(at) })),
    properties
      .filter((property) => isFor(property) && property.calls.every(isAsked))
      .map((property): GradedProperty => ({
        ...property,
        hidden: property.hidden ?? false,
        calls: property.calls.map((call) => gradedCall(exercise, tier, call)),
      })),
  );
}

function gradedCall(exercise: Exercise, tier: Tier, call: Call): GradedCall {
  const { cases } = exercise;
  const name = call.function ?? mainFunction(exercise);
  const values = resolveArguments(call);
  return {
    function: name,
    arguments: call.arguments,
    sumLength: cases.sumLength(values, name),
    ...(tier === 'tensor' && { launches: cases.launches!(values, name) }),
    ...(tier === 'kernel' && { kernel: planOf(exercise, values, name) }),
  };
}

function planOf({ cases, manifest }: Exercise, values: Value[], name: string): KernelPlan {
  const plan = cases.kernel!(values, name);
  checkPlan(plan, manifest.tiers.kernel!.passes);
  return plan;
}

function withExpected({ reference }: Exercise, laidOut: LaidOut, outputs?: readonly string[]): Prepared {
  const expected = laidOut.cases.map(({ throws, function: name }, at) =>
    throws === undefined
      ? pickOutputs(reference[name]!(...(laidOut.values[at] as never[])), outputs)
      : undefined,
  );
  return { ...laidOut, expected };
}

function publishedCases(
  { manifest }: Exercise,
  outputs?: readonly string[],
): (Case & Pick<GradedCase, 'hidden' | 'published'>)[] {
  return manifest.examples.map(({ name, arguments: given, expected, function: called, tiers }) => ({
    name,
    arguments: given,
    published: pickOutputs(expected, outputs),
    hidden: false,
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
