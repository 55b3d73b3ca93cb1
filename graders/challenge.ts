import type { SandboxCall } from './run.ts';
import type { Value } from './tensor.ts';
import { createCodec } from './tiers/codec.ts';
import type { KernelPlan } from './tiers/kernel/plan.ts';

/**
 * A kernel on cases that the server chose, for a device that has the GPU that the server lacks: inputs and how they are
 * run, and nothing that tells what comes out.
 */
export interface Challenge {
  source: string;
  passes: readonly string[];
  fuel: number;
  calls: { function: string; values: readonly Value[]; kernel: KernelPlan; repeat: boolean }[];
}

const codec = createCodec();

export function encodeChallenge(challenge: Challenge): Uint8Array<ArrayBuffer> {
  return new Uint8Array(codec.encode(challenge));
}

/** Reads a challenge that our own server wrote. */
export function decodeChallenge(bytes: ArrayBuffer): Challenge & { encoded: SandboxCall[] } {
  const challenge = codec.decode(bytes) as Challenge;
  const encoded = challenge.calls.map(({ function: name, values, kernel, repeat }) => ({
    function: name,
    packet: codec.encode(values),
    kernel,
    repeat,
  }));
  return { ...challenge, encoded };
}
