'use client';

import { useId, useRef } from 'react';
import type { CodeEditorProps } from './code-editor-props.ts';
import type { EarlySettings } from './early-editor.ts';
import { PlainEditor } from './plain-editor.tsx';
import { fullLabel, useMonaco, type OneTextProps } from './use-monaco.ts';
import { useIsPlain } from './use-is-plain.ts';

const EXTENSIONS = { typescript: 'ts', javascript: 'js', wgsl: 'wgsl', yaml: 'yaml', markdown: 'md' };

/**
 * An editor for code that fills its parent: Monaco once it has loaded, a plain field until then, where it cannot load,
 * and on small touch screens. `data-editor` on the root says which one it is.
 */
export function CodeEditor(props: CodeEditorProps) {
  const isPlain = useIsPlain(props.kind ?? 'auto');
  const id = useId();
  const { language, path = `solution.${EXTENSIONS[language]}`, monacoUrl } = props;
  // Another text, or another kind of editor, begins anew.
  const key = [isPlain, language, path, monacoUrl].join(' ');
  return <OneText key={key} {...props} path={`${id}/${path}`} isPlain={isPlain} />;
}

const untouched = { __html: '' };

function earlySettings({ draftKeys, isPlain, ...props }: OneTextProps): string | undefined {
  if (draftKeys === undefined || isPlain) return undefined;
  const { language, path, options = {}, ariaLabel, labels } = props;
  const settings: EarlySettings = {
    language,
    path,
    options,
    ariaLabel: fullLabel(ariaLabel, labels),
    draftKeys,
  };
  return JSON.stringify(settings);
}

function OneText(props: OneTextProps) {
  const container = useRef<HTMLDivElement>(null);
  const textarea = useRef<HTMLTextAreaElement>(null);
  const state = useMonaco(props, { container, textarea });
  const { isPlain, labels } = props;
  const notice = isPlain || state === 'ready' ? null : labels[state];
  return (
    <div
      className="relative h-full min-h-[inherit] w-full overflow-hidden bg-surface"
      data-editor={state === 'ready' ? 'monaco' : 'textarea'}
    >
      {/* Monaco's from the first: React leaves alone what it finds in there. */}
      <div
        ref={container}
        className="absolute inset-0"
        data-early-editor={earlySettings(props)}
        suppressHydrationWarning
        dangerouslySetInnerHTML={untouched}
      />
      {state !== 'ready' && <PlainEditor {...props} field={textarea} notice={notice} />}
    </div>
  );
}
