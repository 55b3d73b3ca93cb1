import { z } from 'zod';
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

const line = z.int().min(1).max(100_000).optional();

/** What a device answers to a challenge: the outputs of every call that ended, or why the kernel does not run there. */
export const AttestationInput = z.strictObject({
  /** Packets of `{ kind: 'returned', value }` in the order of the calls. */
  results: z.array(z.base64()).max(1000),
  stopped: z.enum(['timedOut', 'outOfMemory', 'crashed']).optional(),
  /** What the device's compiler says. */
  rejected: z
    .array(
      z.strictObject({
        code: z.enum(['wgsl', 'pipeline']),
        message: z.string().max(300),
        line,
        column: line,
      }),
    )
    .min(1)
    .max(20)
    .optional(),
});

export type AttestationInput = z.infer<typeof AttestationInput>;
