import { useEffect, useState } from 'react';

/** Keeps the open page for the time without a network; true when everything that it needs lies in this browser. */
export function useKeptPage(tier: string): boolean {
  const [kept, setKept] = useState<string | null>(null);
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
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
  }, [tier]);
  return kept === tier;
}
