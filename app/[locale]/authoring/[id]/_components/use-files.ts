import { useEffect, useState, useSyncExternalStore } from 'react';
import type { AuthoringDraftView } from '#graders/authoring.ts';
import { DraftKeeper, type KeptFiles } from './draft-keeper.ts';

interface Opened {
  id: string;
  accountId: string;
  draft: AuthoringDraftView;
}

export type Texts = KeptFiles & Pick<DraftKeeper, 'change' | 'save' | 'settle'>;

/** A draft's files for a page: warned about while the server has them not. */
export function useFiles({ id, accountId, draft }: Opened): Texts {
  const [keeper] = useState(() => new DraftKeeper({ id, accountId }, draft));
  const kept = useSyncExternalStore(keeper.subscribe, keeper.snapshot, keeper.snapshot);
  useEffect(() => {
    keeper.resume();
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (keeper.isUnsaved()) event.preventDefault();
    };
    addEventListener('beforeunload', onLeave);
    return () => {
      removeEventListener('beforeunload', onLeave);
      keeper.stop();
    };
  }, [keeper]);
  const { change, save, settle } = keeper;
  return { ...kept, change, save, settle };
}
