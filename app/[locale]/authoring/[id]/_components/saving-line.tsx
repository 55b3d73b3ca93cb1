import { useFormatter, useTranslations } from 'next-intl';
import type { AuthoringDraftView } from '#graders/authoring.ts';
import { useProblemText } from '../../_components/use-problem-text.ts';
import type { Saving } from './draft-keeper.ts';

interface SavingLineProps {
  saving: Saving;
  onSettle: (theirs: AuthoringDraftView, choice: 'mine' | 'theirs') => void;
}

/** Where the text is kept now; after a conflict, the choice between both. */
export function SavingLine({ saving, onSettle }: SavingLineProps) {
  const t = useTranslations('authoring.workspace.saving');
  const textOf = useProblemText();
  const format = useFormatter();
  if (saving.kind === 'stale') {
    const { theirs } = saving;
    const date = format.dateTime(new Date(theirs.updatedAt), { dateStyle: 'medium', timeStyle: 'short' });
    return (
      <div role="alert" className="flex flex-col gap-2 border border-bad p-4">
        <p>{t('stale', { name: theirs.updatedBy ?? '–', date })}</p>
        <p className="flex flex-wrap gap-3">
          <button type="button" className="button-quiet" onClick={() => onSettle(theirs, 'mine')}>
            {t('mine')}
          </button>
          <button type="button" className="button-quiet" onClick={() => onSettle(theirs, 'theirs')}>
            {t('theirs')}
          </button>
        </p>
      </div>
    );
  }
  return (
    <p role="status" className={saving.kind === 'failed' ? 'text-sm text-bad' : 'text-sm text-muted'}>
      {saving.kind === 'failed' ? t('failed', { problem: textOf(saving.refused) }) : t(saving.kind)}
    </p>
  );
}
