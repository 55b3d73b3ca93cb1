import { useSyncExternalStore } from 'react';
import { useKeyed } from '#components/outbox/use-keyed.ts';
import { DraftStore, type DraftOptions, type DraftState } from './draft-store.ts';

export interface Draft extends DraftState {
  store: DraftStore;
}

/** The draft of one exercise and tier; the starter until a learner has a text of their own. */
export function useDraft(options: DraftOptions): Draft {
  const store = useKeyed(options.key, () => new DraftStore(options));
  const state = useSyncExternalStore(store.subscribe, store.now, store.atFirst);
  return { ...state, store };
}
