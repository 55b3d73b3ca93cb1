import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CodeDiff } from '#components/editor/code-diff.tsx';
import type {
  EditorAssets,
  EditorKind,
  EditorLanguage,
  EditorOptions,
} from '#components/editor/code-editor-props.ts';
import { Dialog } from '../dialog.tsx';
import { HistoryList } from './history-list.tsx';
import { useHistory, type HistoryPlace, type HistoryText } from './use-history.ts';

/** How texts are compared: the same for the history and for a conflict. */
export interface DiffSettings extends EditorAssets {
  language: EditorLanguage;
  options: EditorOptions;
  kind: EditorKind;
}

interface HistoryDialogProps extends DiffSettings {
  place: HistoryPlace;
  /** The text on the page. */
  source: string;
  starter: string;
  onRestore: (source: string) => void;
  onReset: () => void;
  onClose: () => void;
}

/** Everything to go back to: what was submitted, what passed more than before, what was replaced. Opening runs nothing. */
export function HistoryDialog({
  place,
  source,
  starter,
  onRestore,
  onReset,
  onClose,
  ...settings
}: HistoryDialogProps) {
  const t = useTranslations('workspace');
  const history = useHistory(place);
  const [chosen, setChosen] = useState<string | null>(null);
  const text = chosen === null ? null : history.textOf(chosen);
  const open = (id: string): void => {
    setChosen(id);
    history.load(id);
  };
  const restore = (restored: string): void => {
    onRestore(restored);
    onClose();
  };
  return (
    <Dialog title={t('history.title')} isWide onClose={onClose}>
      <div className="flex min-h-0 flex-1 flex-col md:flex-row">
        <div className="flex max-h-56 shrink-0 flex-col overflow-auto border-b border-line md:max-h-none md:w-80 md:border-r md:border-b-0">
          <HistoryList history={history} chosen={chosen} onChoose={open} />
          <p className="border-t border-line px-4 py-3">
            <button
              type="button"
              className="button-quiet text-sm"
              disabled={source === starter}
              onClick={() => {
                onReset();
                onClose();
              }}
            >
              {t('history.reset')}
            </button>
          </p>
        </div>
        <div className="flex min-h-0 min-w-0 flex-1 flex-col">
          {chosen === null ? (
            <p className="p-4 text-sm text-muted">{t('history.choose')}</p>
          ) : (
            <Chosen
              text={text}
              source={source}
              settings={settings}
              onRestore={restore}
              onRetry={() => open(chosen)}
            />
          )}
        </div>
      </div>
    </Dialog>
  );
}

interface ChosenProps {
  text: HistoryText | null;
  source: string;
  settings: DiffSettings;
  onRestore: (source: string) => void;
  onRetry: () => void;
}

function Chosen({ text, source, settings, onRestore, onRetry }: ChosenProps) {
  const t = useTranslations('workspace');
  if (text === null || text.kind === 'loading')
    return <p className="p-4 text-sm text-muted">{t('history.loading')}</p>;
  if (text.kind === 'failed') {
    return (
      <div role="alert" className="flex flex-col items-start gap-2 p-4 text-sm">
        <p>{t('history.failed')}</p>
        <button type="button" className="button-quiet" onClick={onRetry}>
          {t('history.again')}
        </button>
      </div>
    );
  }
  const isSame = text.source === source;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-2 text-sm">
        <p className="grow">{t(isSame ? 'history.same' : 'history.compared')}</p>
        <button
          type="button"
          className="button-primary"
          disabled={isSame}
          onClick={() => onRestore(text.source)}
        >
          {t('history.restore')}
        </button>
      </div>
      <div className="min-h-0 flex-1">
        <CodeDiff
          before={source}
          after={text.source}
          ariaLabel={t('history.compared')}
          labels={{ removed: t('diff.onlyHere'), added: t('diff.onlyThere') }}
          {...settings}
        />
      </div>
    </>
  );
}
