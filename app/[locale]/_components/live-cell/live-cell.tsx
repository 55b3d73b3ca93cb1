'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState, type ComponentType } from 'react';
import type { CellProps, FieldSelection, OpenCellProps } from './cell-props.ts';

/** A field that is a text for programs: the browser must not mend it. */
const CODE_FIELD = {
  wrap: 'off',
  dir: 'ltr',
  translate: 'no',
  spellCheck: false,
  autoCapitalize: 'off',
  autoComplete: 'off',
  autoCorrect: 'off',
} as const;

const TEXT = { closed: 'rest', opening: 'opening', failed: 'loadingFailed' } as const;

/**
 * A tiny exercise that anybody can run at once. Until somebody enters it, it is a plain field of the page's own; editor
 * and grader are loaded then, and take over what was typed meanwhile.
 */
export function LiveCell(props: CellProps) {
  const t = useTranslations('home.cell');
  const field = useRef<HTMLTextAreaElement>(null);
  const [source, setSource] = useState(props.start);
  const [state, setState] = useState<'closed' | 'opening' | 'failed'>('closed');
  const [open, setOpen] = useState<{
    Cell: ComponentType<OpenCellProps>;
    selection: FieldSelection | null;
  }>();
  const load = async () => {
    if (state === 'opening') return;
    setState('opening');
    try {
      const [{ OpenCell }, { watchComposition }] = await Promise.all([
        import('./open-cell.tsx'),
        import('#components/editor/watch-composition.ts'),
      ]);
      const textarea = field.current!;
      await watchComposition(textarea).idle();
      setOpen({ Cell: OpenCell, selection: selectionOf(textarea) });
    } catch {
      setState('failed');
    }
  };
  if (open) {
    const { Cell, selection } = open;
    return <Cell {...props} source={source} onChange={setSource} selection={selection} />;
  }
  return (
    <>
      <textarea
        ref={field}
        value={source}
        onChange={(event) => setSource(event.target.value)}
        onFocus={() => void load()}
        aria-label={t('editor')}
        className="block h-[26rem] w-full resize-none bg-surface py-3 pr-3 pl-3 font-mono text-[13px] leading-[21px] -outline-offset-2"
        {...CODE_FIELD}
      />
      <div className="flex min-h-44 flex-col items-start gap-2 border-t border-line px-3 py-3 text-sm">
        <button
          type="button"
          className="button-quiet"
          aria-disabled={state === 'opening'}
          onClick={() => void load()}
        >
          {t('run')}
        </button>
        <p role="status" className="text-muted">
          {t(TEXT[state])}
        </p>
      </div>
    </>
  );
}

function selectionOf(field: HTMLTextAreaElement): FieldSelection | null {
  if (document.activeElement !== field) return null;
  return { start: field.selectionStart, end: field.selectionEnd };
}
