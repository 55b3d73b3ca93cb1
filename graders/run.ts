import { callOrder } from './call-order.ts';
import type { GradedCall } from './pack.ts';
import { plainText } from './plain-text.ts';
import type { AnyTensor, Value } from './tensor.ts';
import { createCodec, type Codec } from './tiers/codec.ts';
import type { KernelPlan } from './tiers/kernel/plan.ts';
import { placeInStack } from './tiers/loops.ts';
import { hideTensors } from './tiers/tensor/hide-tensors.ts';
import { isRefusalCode, type RefusedName } from './tiers/tensor/refusals.ts';
import { settleValue } from './tiers/tensor/settle-value.ts';
import type { Rejected } from './verdict.ts';

/** How one call of the learner's function ended, read from the packets that left the sandbox. */
export type Outcome =
  | { kind: 'returned'; value: unknown }
  | { kind: 'threw'; name: string; message: string; line?: number; column?: number }
  | { kind: 'mutatedInput' }
  | { kind: 'notDeterministic' }
  | { kind: 'unreadable'; message: string }
  /** Tensor tier: a name of tfjs that cannot be used here, and where it stands. */
  | { kind: 'refused'; refused: RefusedName; line?: number; column?: number }
  /** Tensor tier: more kernels than the call may launch. */
  | { kind: 'overBudget'; used: number; limit: number }
  | { kind: 'timedOut' }
  | { kind: 'outOfMemory' };

/** What a sandbox hands out: bytes and text, nothing of it believed. */
export interface SandboxReport {
  /** Set when the sandbox compiles the source itself and could not. */
  rejected?: Rejected;
  /** Set when one of an author's modules is no TypeScript, with the compiler's words. */
  brokenModule?: { file: string; message: string };
  /** One per call that ended, in order: how it ended, and the arguments as the learner's code left them. */
  calls: { result: ArrayBuffer; after: ArrayBuffer }[];
  /** Set when the run was stopped before all calls ended. */
  stopped?: 'timedOut' | 'outOfMemory' | 'crashed';
  /** Set when the module could not be evaluated; a packet of Harness.describe. */
  loadError?: ArrayBuffer;
  /** A function that the exercise asks for and the module does not export. */
  notExported?: string;
  console: string;
  fuel: number;
  milliseconds: number;
}

/** One call for the sandbox: the encoded arguments, and whether it is called twice to see that it repeats itself. */
export interface SandboxCall {
  /** Which of the learner's functions is called; where the exercise has a driver, that one is called instead. */
  function: string;
  packet: ArrayBuffer;
  repeat: boolean;
  /** Tensor tier: how many kernels the call may launch. */
  launches?: number;
  /** Tensor tier: the tensors among the arguments, which the packet only names. */
  inputs?: AnyTensor[];
  /** Kernel tier: how a GPU is asked. */
  kernel?: KernelPlan;
}

export const codec: Codec = createCodec();

export function encodeCall(
  { function: name, launches, kernel }: Pick<GradedCall, 'function' | 'launches' | 'kernel'>,
  values: readonly Value[],
  repeat = false,
): SandboxCall {
  if (launches === undefined)
    return { function: name, packet: codec.encode(values), repeat, ...(kernel !== undefined && { kernel }) };
  const { given, inputs } = hideTensors(values);
  return { function: name, packet: codec.encode(given), repeat, launches, inputs };
}

/**
 * Judges mutation and determinism and decodes the results: one outcome per case, undefined where none was reached.
 * `expected` tells what a tensor stands for in the tensor tier, e.g. a number.
 */
export function readOutcomes(
  calls: readonly SandboxCall[],
  report: SandboxReport,
  expected: readonly unknown[] = [],
): (Outcome | undefined)[] {
  const order = callOrder(calls);
  const outcomes = calls.map((call, at): Outcome | undefined => {
    const ended = report.calls[at];
    if (!ended) return at === report.calls.length ? stopOutcome(report) : undefined;
    if (!sameBytes(ended.after, call.packet)) return { kind: 'mutatedInput' };
    const outcome = readResult(ended.result);
    if (call.launches === undefined || outcome.kind !== 'returned') return outcome;
    return { kind: 'returned', value: settleValue(outcome.value, expected[at]) };
  });
  for (let at = calls.length; at < order.length; at += 1) {
    const position = order[at]!;
    const again = report.calls[at];
    if (!again) {
      if (at === report.calls.length) outcomes[position] = stopOutcome(report);
      continue;
    }
    if (outcomes[position]?.kind !== 'returned') continue;
    if (!sameBytes(again.result, report.calls[position]!.result))
      outcomes[position] = { kind: 'notDeterministic' };
  }
  return outcomes;
}

/** A run that ended early without saying why has crashed. */
function stopOutcome({ stopped = 'crashed' }: SandboxReport): Outcome {
  return stopped === 'crashed' ? { kind: 'unreadable', message: '' } : { kind: stopped };
}

/** Reads a packet that a sandbox wrote; anything but a well-formed one is unreadable. */
export function readResult(packet: ArrayBuffer): Outcome {
  let result: Record<string, unknown>;
  try {
    result = codec.decode(packet) as Record<string, unknown>;
  } catch {
    return { kind: 'unreadable', message: '' };
  }
  if (typeof result !== 'object' || result === null) return { kind: 'unreadable', message: '' };
  const text = (key: string): string => (typeof result[key] === 'string' ? plainText(result[key]) : '');
  if (result.kind === 'returned') return { kind: 'returned', value: result.value };
  if (result.kind === 'threw') {
    if (text('name') === 'InternalError' && text('message').includes('out of memory'))
      return { kind: 'outOfMemory' };
    return { kind: 'threw', name: text('name'), message: text('message'), ...placeInStack(text('stack')) };
  }
  if (result.kind === 'overBudget') {
    return { kind: 'overBudget', used: Number(result.used), limit: Number(result.limit) };
  }
  if (result.kind === 'refused') {
    const [code, name, instead] = [text('code'), text('name').slice(0, 60), text('instead').slice(0, 60)];
    if (!isRefusalCode(code)) return { kind: 'unreadable', message: '' };
    const refused: RefusedName = { code, name, ...(instead !== '' && { instead }) };
    return { kind: 'refused', refused, ...placeInStack(text('stack')) };
  }
  return { kind: 'unreadable', message: text('message') };
}

export function sameBytes(left: ArrayBuffer, right: ArrayBuffer): boolean {
  if (left.byteLength !== right.byteLength) return false;
  const [a, b] = [new Uint8Array(left), new Uint8Array(right)];
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}
