import { useSyncExternalStore } from 'react';
import type { EditorKind } from './code-editor-props.ts';

/** On-screen keyboards and Monaco do not get on: a touch screen without the room gets the plain editor. */
const QUERY = '(pointer: coarse) and (width < 700px)';

export function isPlainFor(kind: EditorKind): boolean {
  return kind === 'auto' ? matchMedia(QUERY).matches : kind === 'plain';
}

export function useIsPlain(kind: EditorKind): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isPlainFor(kind),
    () => kind === 'plain',
  );
}

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(QUERY);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
