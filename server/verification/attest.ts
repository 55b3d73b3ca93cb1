import { AttestationInput } from '#graders/attestation.ts';
import type { Challenge } from '#graders/challenge.ts';
import { callOrder } from '#graders/call-order.ts';
import type { SandboxCall, SandboxReport } from '#graders/run.ts';
import { rejectionOf } from '#graders/tiers/kernel/rejected.ts';
import { examineSource } from '#graders/tiers/kernel/examine.ts';
import { plainText } from '#graders/plain-text.ts';
import type { Rejected, Rejection } from '#graders/verdict.ts';
import type { Exercise } from '#server/exercises/exercise.ts';
import { prepare, type Prepared } from './prepare.ts';
import { sandboxJob } from './verify.ts';

interface Asked {
  exercise: Exercise;
  source: string;
  /** Secret until it is used: the cases are drawn from it. */
  seed: number;
}

/** The cases that decide a kernel where no GPU of ours can run it: those that would have been hidden. */
export function casesOf({ exercise, seed }: Omit<Asked, 'source'>): Promise<Prepared> {
  return prepare(exercise, { tier: 'kernel', seed, visible: false, hidden: true });
}

/** What a learner's device is asked: the inputs of those cases, never what is expected of them. */
export async function makeChallenge({ exercise, source, seed }: Asked): Promise<Challenge> {
  const { cases, properties, values, propertyValues, calls } = await casesOf({ exercise, seed });
  const { passes = [], fuel } = sandboxJob({ exercise, tier: 'kernel', source, calls });
  const inOrder = [
    ...cases.map((one, at) => ({ one, given: values[at]! })),
    ...properties.flatMap(({ calls: own }, at) =>
      own.map((one, number) => ({ one, given: propertyValues[at]![number]! })),
    ),
  ];
  return {
    source,
    passes,
    fuel,
    calls: inOrder.map(({ one, given }, at) => ({
      function: one.function,
      values: given,
      kernel: one.kernel!,
      repeat: calls[at]!.repeat,
    })),
  };
}

/** Why a source cannot be run on any device, as far as that can be seen without one; null when it may. */
export async function refuseSource({ exercise, source, seed }: Asked): Promise<Rejected | null> {
  const { calls } = await casesOf({ exercise, seed });
  const plans = calls.map(({ kernel }) => kernel!);
  const examined = examineSource(source, exercise.manifest.tiers.kernel!.passes, plans);
  return examined.kind === 'problems' ? rejectionOf(source, examined.problems) : null;
}

/** What a device answered, in the form in which every sandbox reports. Nothing of it is believed but the bytes. */
export function readAttestation(bytes: Uint8Array, calls: readonly SandboxCall[]): SandboxReport {
  const { results, stopped, rejected } = AttestationInput.parse(JSON.parse(new TextDecoder().decode(bytes)));
  const order = callOrder(calls);
  return {
    ...(rejected && { rejected: toRejected(rejected) }),
    calls: results.slice(0, order.length).map((result, at) => ({
      result: Uint8Array.from(Buffer.from(result, 'base64')).buffer,
      after: calls[order[at]!]!.packet,
    })),
    ...(stopped && { stopped }),
    console: '',
    fuel: 0,
    milliseconds: 0,
  };
}

function toRejected(messages: NonNullable<AttestationInput['rejected']>): Rejected {
  const all = messages.map(({ code, message, line, column }): Rejection => ({
    reason: { code, message: plainText(message, 300) },
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
  }));
  const [first, ...more] = all as [Rejection, ...Rejection[]];
  return { kind: 'rejected', ...first, ...(more.length > 0 && { more }) };
}
