import { useSyncExternalStore } from 'react';

/** Below this the panes lie on one another, as in panes.module.css. */
const query = '(width < 64rem)';

/** Whether one pane is shown at a time; false until the page is alive. */
export function useStacked(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => false,
  );
}

function subscribe(listener: () => void): () => void {
  const list = matchMedia(query);
  list.addEventListener('change', listener);
  return () => list.removeEventListener('change', listener);
}
