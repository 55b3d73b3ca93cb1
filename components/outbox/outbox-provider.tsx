'use client';

import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import { guest, ownerOf, type Owner, type Visitor } from '#components/browser-storage/owner.ts';
import { Outbox, type WaitingWork } from './outbox.ts';
import { useKeyed } from './use-keyed.ts';
import { sendWork } from './work.ts';

interface Learner {
  owner: Owner;
  /** The account whose work this is; null for guests. */
  accountId: string | null;
  outbox: Outbox;
}

const LearnerContext = createContext<Learner | null>(null);
const nothing: readonly WaitingWork[] = [];
const outboxKey = (owner: Owner): string => `layerwise:outbox:${owner}`;

/** One outbox for all of a page, so that work is sent whichever page is open. */
export function OutboxProvider({ accountId, isSessionLost, children }: Visitor & { children: ReactNode }) {
  const learner = useKeyed(`${accountId} ${isSessionLost}`, () => {
    const owner = ownerOf({ accountId, isSessionLost });
    const account = owner === guest ? null : owner;
    const outbox = new Outbox({
      key: outboxKey(owner),
      guestKey: owner === guest ? null : outboxKey(guest),
      send: (input) => sendWork(input, account),
    });
    return { owner, accountId: account, outbox };
  });
  return <LearnerContext value={learner}>{children}</LearnerContext>;
}

/** Who works here, and what of their work the server does not have yet. Listening keeps the outbox sending. */
export function useOutbox(): Learner & { queue: readonly WaitingWork[] } {
  const learner = useContext(LearnerContext);
  if (learner === null) throw new Error('useOutbox: needs an OutboxProvider above it, got none');
  const { outbox } = learner;
  return { ...learner, queue: useSyncExternalStore(outbox.subscribe, outbox.now, () => nothing) };
}
