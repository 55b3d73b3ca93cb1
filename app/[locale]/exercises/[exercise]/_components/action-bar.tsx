import { useTranslations } from 'next-intl';
import { shortcuts, type Commands } from './commands/command.ts';
import { ariaShortcut, shortcutText } from './commands/shortcut.ts';
import { useIsMac } from './commands/use-is-mac.ts';
import type { Draft } from './drafts/use-draft.ts';
import type { Grading } from '#components/grading/use-grading.ts';
import { StatusLine } from './status-line.tsx';

interface ActionBarProps {
  draft: Draft;
  grading: Grading;
  commands: Commands;
  isSubmitting: boolean;
}

/** The line below the page: how it graded, whether the text is kept, and the two things to do. */
export function ActionBar({ draft, grading, commands, isSubmitting }: ActionBarProps) {
  const t = useTranslations('exercise');
  const isMac = useIsMac();
  return (
    <footer className="sticky bottom-0 z-10 flex items-center gap-x-4 border-t max-lg:min-h-16 border-line bg-paper px-4 py-2">
      <StatusLine grading={grading} draft={draft} />
      <div className="ml-auto flex shrink-0 items-center gap-2 text-sm">
        <button
          type="button"
          className="button-quiet"
          aria-keyshortcuts={ariaShortcut(shortcuts.run!, isMac)}
          onClick={commands.run.run}
        >
          {t('run')}{' '}
          <kbd className="hidden text-xs text-muted sm:inline">{shortcutText(shortcuts.run!, isMac)}</kbd>
        </button>
        <button
          type="button"
          className="button-primary"
          aria-keyshortcuts={ariaShortcut(shortcuts.submit!, isMac)}
          aria-disabled={isSubmitting}
          onClick={commands.submit.run}
        >
          {t('submit')}{' '}
          <kbd className="hidden text-xs opacity-80 sm:inline">{shortcutText(shortcuts.submit!, isMac)}</kbd>
        </button>
      </div>
    </footer>
  );
}
