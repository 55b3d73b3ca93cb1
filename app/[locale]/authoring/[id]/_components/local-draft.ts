import { z } from 'zod';
import { readLocal, removeLocal, writeLocal } from '#components/browser-storage/local-storage.ts';
import type { Bundle } from '#graders/bundle.ts';

/** What this browser keeps of a draft until the server has it. */
const Kept = z.object({ base: z.string(), files: z.record(z.string(), z.string()) });

function keyOf(accountId: string, id: string): string {
  return `layerwise:authoring:${accountId}:${id}`;
}

export function readLocalDraft(accountId: string, id: string): { base: string; files: Bundle } | null {
  const text = readLocal(keyOf(accountId, id));
  if (text === null) return null;
  try {
    return Kept.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export function writeLocalDraft(accountId: string, id: string, draft: { base: string; files: Bundle }): void {
  writeLocal(keyOf(accountId, id), JSON.stringify(draft));
}

export function removeLocalDraft(accountId: string, id: string): void {
  removeLocal(keyOf(accountId, id));
}
