import { z } from 'zod';
import type { Text } from './text.ts';
import type { Verdict } from './verdict.ts';

/** What a browser sends to have a source verified. `id` is made by the browser: sending again stores once. */
export const SubmissionInput = z.strictObject({
  id: z.uuid(),
  exercise: z.string().max(80),
  tier: z.enum(['loops', 'tensor', 'kernel']),
  source: z.string(),
  pack: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** What the browser's own grading said; kept to find devices that grade differently, never believed. */
  provisional: z
    .enum(['passed', 'mismatch', 'threw', 'timedOut', 'outOfMemory', 'rejected', 'loadFailed'])
    .optional(),
  device: z.strictObject({ backend: z.string().max(20), adapter: z.string().max(120) }).optional(),
});

export type SubmissionInput = z.infer<typeof SubmissionInput>;

/** What the server says of a submission; the page asks until `state` is no longer queued. */
export interface SubmissionView {
  id: string;
  exercise: string;
  tier: string;
  /** `challenged`: this device must run it, since the server cannot; `attested`: it did, which brings no points; `expired`: it did not within a day. */
  state: 'queued' | 'challenged' | 'verified' | 'attested' | 'failed' | 'expired';
  verdict: Verdict | null;
  /** Points this exercise and tier have brought so far. */
  points: number;
  standing: { points: number; rank: number; of: number } | null;
  createdAt: string;
}

export interface HintView {
  number: number;
  text: Text;
}
