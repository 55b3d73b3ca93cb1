'use client';

import { useEffect } from 'react';
import { readLocal, writeLocal } from '#components/browser-storage/local-storage.ts';
import { useOutbox } from '#components/outbox/outbox-provider.tsx';
import { forgetPages } from './kept-caches.ts';

const readerKey = 'layerwise:pages-owner';

/** Brings the service worker up, and forgets what it kept for another learner. */
export function RegisterWorker() {
  const { owner } = useOutbox();
  useEffect(() => {
    void (async () => {
      const before = readLocal(readerKey);
      if (before !== null && before !== owner) await forgetPages();
      writeLocal(readerKey, owner);
      if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return;
      // Refused in private windows: everything but being offline works without it.
      await navigator.serviceWorker
        .register('/offline/worker.js', { scope: '/', updateViaCache: 'none' })
        .catch(() => undefined);
    })();
  }, [owner]);
  return null;
}
