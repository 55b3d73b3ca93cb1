import { useTranslations } from 'next-intl';
import type { Draft } from './use-draft.ts';

/** Asks what to do when another tab changed the same draft. Both texts stay until the learner chooses. */
export function DraftNotices({ draft }: { draft: Draft }) {
  const t = useTranslations('exercise');
  if (draft.elsewhere === null) return null;
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-2 border-b border-line bg-sunken px-4 py-2 text-sm"
    >
      <p>{t('elsewhere')}</p>
      <button type="button" className="button-quiet" onClick={draft.takeElsewhere}>
        {t('takeElsewhere')}
      </button>
      <button type="button" className="button-quiet" onClick={draft.keepMine}>
        {t('keepMine')}
      </button>
    </div>
  );
}
