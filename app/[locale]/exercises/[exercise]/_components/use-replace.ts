import { useState } from 'react';
import type { Draft } from './drafts/use-draft.ts';
import type { KeptTexts } from './history/kept-texts.ts';

export interface Undo {
  what: 'reset' | 'restored';
  run: () => void;
}

export interface Replacing {
  /** Puts another text in place of the learner's; theirs goes to the history. */
  replace: (source: string, what: Undo['what']) => void;
  /** Offered until the learner types on. */
  undo: Undo | null;
}

/** Resetting and restoring, with a way back. */
export function useReplace(draft: Draft, texts: KeptTexts, change: (source: string) => void): Replacing {
  const [replaced, setReplaced] = useState<{ before: string; now: string; what: Undo['what'] } | null>(null);
  const isOffered = replaced !== null && replaced.now === draft.source;
  return {
    replace(source, what) {
      if (source === draft.source) return;
      texts.keep(draft.source, { reason: 'replaced', passed: null, total: null });
      setReplaced({ before: draft.source, now: source, what });
      change(source);
    },
    undo: isOffered ? { what: replaced.what, run: () => change(replaced.before) } : null,
  };
}
