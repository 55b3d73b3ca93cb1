import { resolveArguments } from './case.ts';
import type { GradedCase, GradedProperty } from './pack.ts';
import { encodeCall, type SandboxCall } from './run.ts';
import type { Value } from './tensor.ts';

/** Everything that a submission is run on, with the arguments resolved. */
export interface LaidOut {
  cases: readonly GradedCase[];
  properties: readonly GradedProperty[];
  /** Arguments of each case. */
  values: readonly Value[][];
  /** Arguments of each call of each property. */
  propertyValues: readonly Value[][][];
  /** What the sandbox is asked: one call for each case, then the calls of all properties in order. */
  calls: readonly SandboxCall[];
}

export function layOut(cases: readonly GradedCase[], properties: readonly GradedProperty[] = []): LaidOut {
  const values = cases.map((one) => resolveArguments(one));
  const propertyValues = properties.map(({ calls }) => calls.map((call) => resolveArguments(call)));
  return {
    cases,
    properties,
    values,
    propertyValues,
    calls: [
      ...cases.map((one, at) => encodeCall(one, values[at]!, one.repeat)),
      ...properties.flatMap(({ calls }, at) =>
        calls.map((call, number) => encodeCall(call, propertyValues[at]![number]!)),
      ),
    ],
  };
}
