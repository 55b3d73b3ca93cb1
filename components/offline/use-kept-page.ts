import { useEffect, useState } from 'react';

/** It fetches much: the first verdict, which comes soon after the editor, does not wait for it. */
const delayMilliseconds = 4000;

/**
 * Keeps the open page for the time without a network, a little after it may. True when everything that the page needs lies
 * in this browser.
 */
export function useKeptPage(tier: string, mayBegin = true): boolean {
  const [kept, setKept] = useState<string | null>(null);
  useEffect(() => {
    if (!mayBegin || !('serviceWorker' in navigator)) return;
    let isWanted = true;
    const channel = new MessageChannel();
    channel.port1.onmessage = ({ data }: MessageEvent<{ isKept: boolean }>) => {
      if (isWanted && data.isKept) setKept(tier);
    };
    const timer = setTimeout(() => {
      void navigator.serviceWorker.ready.then(({ active }) => {
        if (isWanted) active?.postMessage({ type: 'keep', address: location.href }, [channel.port2]);
      });
    }, delayMilliseconds);
    return () => {
      isWanted = false;
      clearTimeout(timer);
      channel.port1.close();
    };
  }, [tier, mayBegin]);
  return kept === tier;
}
