import { z } from 'zod';

const Id = z.string().min(1).max(120);

/**
 * Something that an assignment asks for: an exercise in one tier, or a quiz topic; shipped or authored. A capstone is an
 * exercise whose one tier is its training.
 */
export const Part = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('exercise'),
    id: Id,
    tier: z.enum(['loops', 'tensor', 'kernel', 'training']),
  }),
  z.strictObject({ kind: z.literal('topic'), id: Id }),
]);

export type Part = z.output<typeof Part>;

/** The parts of a stored assignment. */
export function readParts(stored: unknown): Part[] {
  return z.array(Part).parse(stored);
}
