import { z } from 'zod';

/** The database stores no NUL, and no editor makes one on purpose. */
const Source = z.string().refine((source) => !source.includes('\0'), 'must not contain the character NUL');

/** A draft as the server keeps it, the same on all of a learner's devices. */
export interface DraftView {
  /** Names this text: made by the client that wrote it. */
  revision: string;
  source: string;
  updatedAt: string;
}

/** What a browser sends to keep a draft. Sending it again changes nothing. */
export const DraftInput = z.strictObject({
  revision: z.uuid().toLowerCase(),
  /** The revision that this text was made from; null where the client knows of none. */
  base: z.uuid().toLowerCase().nullable(),
  source: Source,
});

export type DraftInput = z.infer<typeof DraftInput>;

/** Kept, or refused because the draft has moved on: then the text that stands is told and nothing was written. */
export type DraftAnswer = { kind: 'kept'; revision: string } | { kind: 'stale'; draft: DraftView };

/** Why a text stands in the history: a run that passed more than before, or another text that took its place. */
const RevisionReason = z.enum(['improved', 'replaced']);

/** What a browser sends to keep a text in the history. `id` is made by the browser: sending again stores once. */
export const RevisionInput = z.strictObject({
  tier: z.string().max(20),
  source: Source,
  reason: RevisionReason,
  passed: z.int().min(0).max(10_000).nullable(),
  total: z.int().min(0).max(10_000).nullable(),
  /** When the text was current: sending may have had to wait. */
  at: z.iso.datetime(),
});

export type RevisionInput = z.infer<typeof RevisionInput>;

/** One line of the history of an exercise and tier; its source is asked for when it is opened. */
export interface HistoryEntry {
  id: string;
  kind: 'submission' | z.infer<typeof RevisionReason>;
  tier: string;
  at: string;
  passed: number | null;
  total: number | null;
  /** Of a submission: what the server said, or how far it is. */
  verdict: string | null;
}
