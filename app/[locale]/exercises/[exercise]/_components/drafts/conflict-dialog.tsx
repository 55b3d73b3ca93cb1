import { useTranslations } from 'next-intl';
import { CodeDiff } from '#components/editor/code-diff.tsx';
import { Dialog } from '../dialog.tsx';
import type { DiffSettings } from '../history/history-dialog.tsx';
import type { Draft } from './use-draft.ts';

interface ConflictDialogProps extends DiffSettings {
  draft: Draft;
  onClose: () => void;
}

/** Both texts of one draft beside each other, and the choice. Closing it chooses nothing. */
export function ConflictDialog({ draft, onClose, ...settings }: ConflictDialogProps) {
  const t = useTranslations('workspace');
  const { other, source, store } = draft;
  if (other === null) return null;
  const choose = (run: () => void) => () => {
    run();
    onClose();
  };
  return (
    <Dialog title={t('conflict.title')} isWide onClose={onClose}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-2 text-sm">
        <p className="grow">{t(`conflict.explain.${other.from}`)}</p>
        <button type="button" className="button-quiet" onClick={choose(() => store.keepMine())}>
          {t('conflict.keepMine')}
        </button>
        <button type="button" className="button-quiet" onClick={choose(() => store.takeOther())}>
          {t('conflict.takeTheirs')}
        </button>
      </div>
      <div className="min-h-0 flex-1">
        <CodeDiff
          before={source}
          after={other.source}
          ariaLabel={t('conflict.title')}
          labels={{ removed: t('diff.onlyHere'), added: t('diff.onlyThere') }}
          {...settings}
        />
      </div>
    </Dialog>
  );
}
