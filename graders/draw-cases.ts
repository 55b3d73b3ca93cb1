import { createDraw, inputSize, resolveArguments, type Call, type Case, type CaseDesign } from './case.ts';
import type { Tier } from './exercise.ts';
import type { GradedCall, GradedCase, GradedProperty } from './pack.ts';
import { pickOutputs } from './pick-outputs.ts';
import type { Property } from './property.ts';
import type { Value } from './tensor.ts';

/** The code of an exercise: its cases and its float64 oracle. */
export interface ExerciseCode {
  cases: CaseDesign;
  reference: Reference;
}

/** The oracle of each function that is called; throws where the exercise asks for an error. */
export type Reference = Record<string, (...values: never[]) => unknown>;

/** A case that stands in the manifest, with numbers. */
export type PublishedCase = Case & Required<Pick<GradedCase, 'published'>>;

/** What is drawn, as data: the same plan draws the same cases wherever the exercise's code runs. */
export interface DrawPlan {
  tier: Tier;
  seed: number;
  visible: boolean;
  hidden: boolean;
  /** The function that calls go to when they name none. */
  main: string;
  /** The functions that the tier asks for. */
  asked: string[];
  /** The fields of output records that the tier asks for; all of them by default. */
  outputs?: string[];
  published: PublishedCase[];
}

/** Cases and properties, and what the oracle says of each case. */
export interface Drawn {
  cases: GradedCase[];
  properties: GradedProperty[];
  /** Undefined where a case asks for an error. */
  expected: unknown[];
}

/** How many of the smallest cases are called twice. */
const repeatedCases = 3;

type Chosen = Case & Pick<GradedCase, 'hidden' | 'published'>;

/**
 * The published examples, then the visible or the hidden cases of a seed, and the properties. Shipped exercises draw in
 * the server's process, authored ones in a sandbox: this file imports nothing but what runs in both.
 */
export function drawCases(code: ExerciseCode, plan: DrawPlan): Drawn {
  const { visible, hidden, seed } = plan;
  const { cases: design } = code;
  const all: Chosen[] = [
    ...plan.published.map((one) => ({ ...one, hidden: false })),
    ...(visible ? design.visible(createDraw(seed)).map((one) => ({ ...one, hidden: false })) : []),
    ...(hidden ? design.hidden(createDraw(seed)).map((one) => ({ ...one, hidden: true })) : []),
  ];
  const properties = (design.properties?.(createDraw(seed)) ?? []).filter(
    (property) => hidden || property.hidden !== true,
  );
  const isAsked = ({ function: name }: Call): boolean => plan.asked.includes(name ?? plan.main);
  const isFor = ({ tiers }: { tiers?: Tier[] }): boolean => tiers === undefined || tiers.includes(plan.tier);
  // Kernels cannot throw.
  const canEnd = ({ throws }: Case): boolean => plan.tier !== 'kernel' || throws === undefined;
  const chosen = all.filter((one) => isFor(one) && isAsked(one) && canEnd(one));
  return {
    ...gradeCases(code, plan, chosen),
    properties: properties
      .filter((property) => isFor(property) && property.calls.every(isAsked))
      .map((property) => gradeProperty(code, plan, property)),
  };
}

function gradeCases(code: ExerciseCode, plan: DrawPlan, chosen: Chosen[]): Omit<Drawn, 'properties'> {
  const values = chosen.map((one) => resolveArguments(one));
  const graded = chosen.map((one, at) => ({ ...one, ...gradeCall(code, plan, one, values[at]!) }));
  const sizes = values.map((given) => inputSize(given));
  const bySize = [...graded.keys()].sort((a, b) => sizes[a]! - sizes[b]!);
  const repeated = new Set(bySize.slice(0, repeatedCases));
  return {
    cases: graded.map((one, at) => ({ ...one, repeat: repeated.has(at) })),
    expected: graded.map(({ throws, function: name }, at) =>
      throws === undefined
        ? pickOutputs(code.reference[name]!(...(values[at] as never[])), plan.outputs)
        : undefined,
    ),
  };
}

function gradeProperty(code: ExerciseCode, plan: DrawPlan, property: Property): GradedProperty {
  return {
    ...property,
    hidden: property.hidden ?? false,
    calls: property.calls.map((call) => gradeCall(code, plan, call, resolveArguments(call))),
  };
}

/** A call with all that the grader wants to know of it. */
function gradeCall(
  { cases }: ExerciseCode,
  { tier, main }: DrawPlan,
  call: Call,
  values: Value[],
): GradedCall {
  const name = call.function ?? main;
  return {
    function: name,
    arguments: call.arguments,
    sumLength: cases.sumLength(values, name),
    ...(tier === 'tensor' && { launches: cases.launches!(values, name) }),
    ...(tier === 'kernel' && { kernel: cases.kernel!(values, name) }),
  };
}
