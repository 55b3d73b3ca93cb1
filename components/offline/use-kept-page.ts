import { useEffect, useState } from 'react';

/**
 * Keeps the open page for the time without a network, from when it may: it fetches much. True when everything that the
 * page needs lies in this browser.
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
    void navigator.serviceWorker.ready.then(({ active }) => {
      if (isWanted) active?.postMessage({ type: 'keep', address: location.href }, [channel.port2]);
    });
    return () => {
      isWanted = false;
      channel.port1.close();
    };
  }, [tier, mayBegin]);
  return kept === tier;
}
