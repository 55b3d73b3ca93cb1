import { useState, useSyncExternalStore } from 'react';
import { DraftStore, type DraftState } from './draft-store.ts';

export interface Draft extends DraftState {
  change(source: string): void;
  takeElsewhere(): void;
  keepMine(): void;
}

/** The draft of one exercise and tier; the starter until a browser has a text of its own. */
export function useDraft(key: string, starter: string): Draft {
  const [draft] = useState(() => new DraftStore(key, starter));
  const state = useSyncExternalStore(draft.subscribe, draft.now, draft.atFirst);
  return {
    ...state,
    change: (source) => draft.change(source),
    takeElsewhere: () => draft.takeElsewhere(),
    keepMine: () => draft.keepMine(),
  };
}
