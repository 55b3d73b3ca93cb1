import { useSyncExternalStore } from 'react';
import type { EditorKind } from './code-editor-props.ts';
import { plainScreen } from './plain-screen.ts';

export function isPlainFor(kind: EditorKind): boolean {
  return kind === 'auto' ? matchMedia(plainScreen).matches : kind === 'plain';
}

export function useIsPlain(kind: EditorKind): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isPlainFor(kind),
    () => kind === 'plain',
  );
}

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(plainScreen);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
