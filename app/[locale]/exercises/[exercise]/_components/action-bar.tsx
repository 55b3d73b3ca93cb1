import { useTranslations } from 'next-intl';
import { useState, useSyncExternalStore } from 'react';
import { StatusLine } from './status-line.tsx';
import type { Draft } from './use-draft.ts';
import type { Grading } from './use-grading.ts';

interface ActionBarProps {
  starter: string;
  draft: Draft;
  grading: Grading;
  isSubmitting: boolean;
  onChange: (source: string) => void;
  onSubmit: () => void;
}

/** The line below the page: how it graded, and everything that can be done. */
export function ActionBar({ starter, draft, grading, isSubmitting, onChange, onSubmit }: ActionBarProps) {
  const t = useTranslations('exercise');
  const key = useModifierKey();
  return (
    <footer className="sticky bottom-0 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-paper px-4 py-2">
      <StatusLine grading={grading} draft={draft} />
      <div className="ml-auto flex flex-wrap items-center gap-2 text-sm">
        <ResetButton starter={starter} source={draft.source} onChange={onChange} />
        <button type="button" className="button-quiet" onClick={() => void grading.controller.newCases()}>
          {t('newCases')}
        </button>
        <button
          type="button"
          className="button-quiet"
          aria-keyshortcuts="Control+Enter Meta+Enter"
          onClick={() => grading.controller.run(draft.source)}
        >
          {t('run')} <kbd className="hidden text-xs text-muted sm:inline">{key}↵</kbd>
        </button>
        <button
          type="button"
          className="button-primary"
          aria-keyshortcuts="Control+Shift+Enter Meta+Shift+Enter"
          disabled={isSubmitting}
          onClick={onSubmit}
        >
          {t('submit')} <kbd className="hidden text-xs opacity-80 sm:inline">⇧{key}↵</kbd>
        </button>
      </div>
    </footer>
  );
}

interface ResetButtonProps {
  starter: string;
  source: string;
  onChange: (source: string) => void;
}

/** Back to the starter, and once more back to what was there. */
function ResetButton({ starter, source, onChange }: ResetButtonProps) {
  const t = useTranslations('exercise');
  const [replaced, setReplaced] = useState<string | null>(null);
  const isStarter = source === starter;
  if (isStarter && replaced !== null) {
    return (
      <button type="button" className="button-quiet" onClick={() => onChange(replaced)}>
        {t('undoReset')}
      </button>
    );
  }
  const reset = (): void => {
    setReplaced(source);
    onChange(starter);
  };
  return (
    <button type="button" className="button-quiet" disabled={isStarter} onClick={reset}>
      {t('reset')}
    </button>
  );
}

/** How this keyboard writes the key of shortcuts. */
function useModifierKey(): string {
  const read = (): string => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl ');
  return useSyncExternalStore(
    () => () => undefined,
    read,
    () => 'Ctrl ',
  );
}
