import { useTranslations } from 'next-intl';
import type { AuthoredView, RegradedLearners } from '#graders/authoring.ts';
import type { Texts } from './use-files.ts';
import { useRegrade } from './use-regrade.ts';

interface RegradePanelProps {
  view: AuthoredView;
  accountId: string;
  texts: Texts;
}

/** What the draft would change for those who have submitted already, and the judging of them anew. */
export function RegradePanel({ view, accountId, texts }: RegradePanelProps) {
  const t = useTranslations('authoring.workspace.regrade');
  const { found, message, isBusy, preview, start } = useRegrade(view.id, accountId, texts);
  if (view.kind === 'topic' || !view.isPublished) return null;
  return (
    <section aria-label={t('title')} className="flex flex-col gap-3">
      <h2 className="text-lg font-semibold">{t('title')}</h2>
      <p className="max-w-2xl text-sm text-muted">{t('lead')}</p>
      <div className="flex flex-wrap gap-3">
        <button
          type="button"
          className="button-quiet"
          aria-disabled={isBusy || undefined}
          onClick={() => void preview()}
        >
          {t('preview')}
        </button>
        <button
          type="button"
          className="button-quiet"
          aria-disabled={isBusy || undefined}
          onClick={() => void start()}
        >
          {t('start')}
        </button>
      </div>
      <div role="status" className="flex flex-col gap-1">
        {isBusy && <p className="text-sm text-muted">{t('busy')}</p>}
        {message !== null && <p className={message.isBad ? 'text-bad' : ''}>{message.text}</p>}
        {found !== null && (
          <>
            <p>{t('judged', { count: found.judged })}</p>
            <Learners title={t('gained')} learners={found.gained} />
            <Learners title={t('lost')} learners={found.lost} />
            {found.left > 0 && <p>{t('left', { count: found.left })}</p>}
          </>
        )}
      </div>
    </section>
  );
}

function Learners({ title, learners: { names, others } }: { title: string; learners: RegradedLearners }) {
  const t = useTranslations('authoring.workspace.regrade');
  const all = [...names, ...(others > 0 ? [t('others', { count: others })] : [])];
  return (
    <p className="wrap-anywhere">
      {title} {all.length === 0 ? t('nobody') : all.join(t('comma'))}
    </p>
  );
}
