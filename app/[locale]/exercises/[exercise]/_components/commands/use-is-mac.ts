import { useSyncExternalStore } from 'react';

/** Whether shortcuts are written as on a Mac; false until the page is alive. */
export function useIsMac(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    isMac,
    () => false,
  );
}

export function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
