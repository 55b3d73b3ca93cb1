import { z } from 'zod';

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
