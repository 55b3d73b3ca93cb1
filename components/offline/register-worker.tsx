'use client';

import { useEffect } from 'react';
import { readLocal, writeLocal } from '#components/browser-storage/local-storage.ts';
import { useOutbox } from '#components/outbox/outbox-provider.tsx';
import { forgetPages } from './kept-caches.ts';

/** It starts a thread and fetches: the page itself comes first. */
const delayMilliseconds = 3000;

const readerKey = 'layerwise:pages-owner';

/** Brings the service worker up, and forgets what it kept for another learner. */
export function RegisterWorker() {
  const { owner } = useOutbox();
  useEffect(() => {
    void forgetOthersPages(owner);
    const timer = setTimeout(() => void register(), delayMilliseconds);
    return () => clearTimeout(timer);
  }, [owner]);
  return null;
}

async function forgetOthersPages(owner: string): Promise<void> {
  const before = readLocal(readerKey);
  if (before !== null && before !== owner) await forgetPages();
  writeLocal(readerKey, owner);
}

async function register(): Promise<void> {
  if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return;
  // Refused in private windows: everything but being offline works without it.
  await navigator.serviceWorker
    .register('/offline/worker.js', { scope: '/', updateViaCache: 'none' })
    .catch(() => undefined);
}
