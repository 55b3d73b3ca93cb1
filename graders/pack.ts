import type { Call, Case } from './case.ts';
import type { ExerciseManifest, Tier } from './exercise.ts';
import type { Property } from './property.ts';
import type { Outcome } from './run.ts';
import type { Value } from './tensor.ts';
import type { Text } from './text.ts';
import { createCodec } from './tiers/codec.ts';
import type { KernelPlan } from './tiers/kernel/plan.ts';

/** A call as the grader wants it: with the numbers that decide how it is made and judged. */
export interface GradedCall extends Call {
  function: string;
  sumLength: number;
  /** Tensor tier: how many kernels the call may launch. */
  launches?: number;
  /** Kernel tier: how a GPU is asked. */
  kernel?: KernelPlan;
}

/** A case as the grader wants it. */
export interface GradedCase extends Case, GradedCall {
  function: string;
  hidden: boolean;
  /** Expected output where it is published with the exercise. */
  published?: Value;
  /** Expected output, as the oracle computed it, in single precision; none where the case asks for an error. */
  expected?: Value;
  /** Called twice, to see that the function repeats itself. */
  repeat: boolean;
}

export interface GradedProperty extends Property {
  hidden: boolean;
  calls: GradedCall[];
}

/** What a known-wrong solution does in one case: tells a wrong answer's misconception without being an answer. */
export type Fingerprint =
  | { kind: 'right' }
  | { kind: 'value'; value: Value }
  | { kind: 'threw'; name: string }
  /** Tensor tier: more kernels than allowed, or a name that is refused. */
  | { kind: 'overBudget' }
  | { kind: 'refused'; name: string }
  | { kind: 'other' }
  /** Was not run on this case. */
  | { kind: 'unknown' };

export interface KnownWrong {
  misconception: string;
  /** One per case, in the order of the cases. */
  outcomes: Fingerprint[];
}

/** Everything a browser needs to grade one exercise in one tier; immutable, addressed by its hash. */
export interface Pack {
  exercise: string;
  track: ExerciseManifest['track'];
  version: string;
  tier: Tier;
  /** What the learner exports, the main function first. */
  functions: string[];
  /** Tensor tier: operations that would be the answer itself. */
  bans?: string[];
  /** The fields of output records that the tier asks for, where these are not all. */
  outputs?: string[];
  /** Kernel tier: the modules of the learner's source, and what one pass may cost. */
  passes?: string[];
  fuel?: number;
  /** The exercise's driver in JavaScript, where it has one: it calls the learner's functions inside the sandbox. */
  driver?: string;
  tolerance: ExerciseManifest['tolerance'];
  tolerances: ExerciseManifest['tolerances'];
  cases: GradedCase[];
  properties: GradedProperty[];
  /** There is a device reference, by which a browser computes expected outputs on its own GPU. */
  device: boolean;
  wrong: KnownWrong[];
  misconceptions: Record<string, Text>;
}

/** Plans of kernels are long as text, and the wire compresses them well. */
export const maxPackBytes = 384 * 1024;

const codec = createCodec({ bytes: maxPackBytes, nodes: 2 ** 17, depth: 24 });

export function encodePack(pack: Pack): Uint8Array<ArrayBuffer> {
  const bytes = codec.encode(pack);
  if (bytes.byteLength > maxPackBytes) {
    throw new RangeError(`encodePack: a pack must fit ${maxPackBytes} bytes, got ${bytes.byteLength}`);
  }
  return new Uint8Array(bytes);
}

/** Reads a pack that our own server wrote. */
export function decodePack(bytes: ArrayBuffer): Pack {
  return codec.decode(bytes) as Pack;
}

/** Condenses what a known-wrong solution did. `right`: it agreed with the reference. */
export function fingerprint(outcome: Outcome | undefined, right: boolean): Fingerprint {
  if (outcome === undefined) return { kind: 'other' };
  if (right) return { kind: 'right' };
  if (outcome.kind === 'threw') return { kind: 'threw', name: outcome.name };
  if (outcome.kind === 'overBudget') return { kind: 'overBudget' };
  if (outcome.kind === 'refused') return { kind: 'refused', name: outcome.refused.name };
  if (outcome.kind !== 'returned') return { kind: 'other' };
  return { kind: 'value', value: outcome.value as Value };
}
