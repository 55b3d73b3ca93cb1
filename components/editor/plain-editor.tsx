import type { KeyboardEvent, RefObject } from 'react';
import { DEFAULT_OPTIONS, type CodeEditorProps, type EditorMarker } from './code-editor-props.ts';
import { lineHeightOf } from './line-height.ts';

interface PlainEditorProps extends CodeEditorProps {
  field: RefObject<HTMLTextAreaElement | null>;
  /** What the learner should know about the editor's state. */
  notice: string | null;
  /** It stays: no room is kept for Monaco's margin. */
  isPlain: boolean;
}

/** The same text in the browser's own field: while Monaco loads, and wherever it does not belong or cannot load. */
export function PlainEditor({ field, notice, isPlain, ...props }: PlainEditorProps) {
  const { value, onChange, markers = [], ariaLabel, options = {} } = props;
  const { fontSize, tabSize, wordWrap } = { ...DEFAULT_OPTIONS, ...options };
  const lineHeight = lineHeightOf(fontSize);
  return (
    // Hidden from before React is there where Monaco is open already.
    <div suppressHydrationWarning className="absolute inset-0 flex flex-col bg-surface">
      <textarea
        ref={field}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => handleKeys(event, props)}
        aria-label={ariaLabel}
        aria-invalid={markers.some(({ severity }) => severity === 'error')}
        className="min-h-0 flex-1 resize-none bg-transparent py-3 pr-3 font-mono -outline-offset-2"
        style={{
          fontSize,
          lineHeight: `${lineHeight}px`,
          tabSize,
          // Monaco's margin, so that the text does not move when it arrives.
          paddingLeft: isPlain ? '0.75rem' : `calc(${lineHeight}px + 3ch + 8px)`,
        }}
        wrap={wordWrap ? 'soft' : 'off'}
        dir="ltr"
        translate="no"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
      />
      <MarkerList markers={markers} />
      <p role="status" className="px-3 py-1 text-xs text-muted empty:hidden">
        {notice}
      </p>
    </div>
  );
}

function MarkerList({ markers }: { markers: readonly EditorMarker[] }) {
  if (markers.length === 0) return null;
  return (
    <ul className="max-h-32 overflow-auto border-t border-line px-3 py-2 text-sm">
      {markers.map(({ line, column, message, severity }, index) => (
        <li key={index} className={severity === 'error' ? 'text-bad' : 'text-ink'}>
          <span className="font-mono tabular-nums">
            {severity === 'error' ? '✕ ' : ''}
            {line}:{column}
          </span>{' '}
          {message}
        </li>
      ))}
    </ul>
  );
}

/** Tab keeps its meaning here and moves on: nobody is caught in this field. */
function handleKeys(
  event: KeyboardEvent,
  { onRun, onSubmit }: Pick<CodeEditorProps, 'onRun' | 'onSubmit'>,
): void {
  const isShortcut =
    event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing;
  const action = event.shiftKey ? onSubmit : onRun;
  if (!isShortcut || action === undefined) return;
  event.preventDefault();
  action();
}
