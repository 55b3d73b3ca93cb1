import { useSyncExternalStore } from 'react';

/** On-screen keyboards and Monaco do not get on: a touch screen without the room gets the plain editor. */
const QUERY = '(pointer: coarse) and (width < 700px)';

export function isPlainPreferred(): boolean {
  return matchMedia(QUERY).matches;
}

export function usePlainPreferred(): boolean {
  return useSyncExternalStore(subscribe, isPlainPreferred, () => false);
}

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(QUERY);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
