'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { EditorAssets, EditorKind, EditorLanguage, EditorOptions } from './code-editor-props.ts';
import { loadMonaco } from './load-monaco.ts';
import { showDiff, type MonacoDiff } from './monaco-diff.ts';
import { PlainDiff } from './plain-diff.tsx';
import { useIsPlain } from './use-is-plain.ts';

interface CodeDiffProps extends EditorAssets {
  before: string;
  after: string;
  language: EditorLanguage;
  ariaLabel: string;
  labels: { removed: string; added: string };
  options?: EditorOptions;
  kind?: EditorKind;
}

/** Two texts and what differs: in Monaco's diff editor once it has loaded, as marked lines everywhere else. */
export function CodeDiff(props: CodeDiffProps) {
  const { before, after, monacoUrl, monacoCss, kind = 'auto' } = props;
  const isPlain = useIsPlain(kind);
  const container = useRef<HTMLDivElement>(null);
  const shown = useRef<MonacoDiff | null>(null);
  const [isReady, setReady] = useState(false);
  const open = useEffectEvent((bundle: Awaited<ReturnType<typeof loadMonaco>>, place: HTMLElement) => {
    shown.current = showDiff(bundle, { ...props, container: place });
    setReady(true);
  });

  useEffect(() => {
    const place = container.current;
    if (isPlain || place === null) return;
    let isWanted = true;
    loadMonaco({ monacoUrl, monacoCss }).then(
      (bundle) => isWanted && open(bundle, place),
      // The plain one stays.
      (error: unknown) => console.warn(error),
    );
    return () => {
      isWanted = false;
      shown.current?.dispose();
      shown.current = null;
      setReady(false);
    };
  }, [isPlain, monacoUrl, monacoCss]);
  useEffect(() => shown.current?.setTexts(before, after), [before, after]);

  return (
    <div className="relative h-full min-h-40 w-full overflow-hidden" data-diff={isReady ? 'monaco' : 'plain'}>
      <div ref={container} className="absolute inset-0" />
      {!isReady && <PlainDiff {...props} />}
    </div>
  );
}
