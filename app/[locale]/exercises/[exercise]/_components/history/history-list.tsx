import { useFormatter, useTranslations } from 'next-intl';
import type { HistoryEntry } from '#graders/draft.ts';
import type { History } from './use-history.ts';

interface HistoryListProps {
  history: History;
  chosen: string | null;
  onChoose: (id: string) => void;
}

/** The entries, the newest first, each a button that opens its text. */
export function HistoryList({ history, chosen, onChoose }: HistoryListProps) {
  const t = useTranslations('workspace');
  const { entries, server, reload } = history;
  return (
    <div className="min-h-0 flex-1 overflow-auto">
      {server === 'failed' && (
        <div role="alert" className="flex flex-col items-start gap-2 border-b border-line px-4 py-3 text-sm">
          <p>{t('history.serverFailed')}</p>
          <button type="button" className="button-quiet" onClick={reload}>
            {t('history.again')}
          </button>
        </div>
      )}
      {entries.length === 0 && (
        <p className="px-4 py-3 text-sm text-muted">
          {t(server === 'loading' ? 'history.loading' : 'history.empty')}
        </p>
      )}
      <ul className="divide-y divide-line">
        {entries.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              aria-current={entry.id === chosen}
              className="flex w-full flex-col gap-0.5 px-4 py-2 text-left text-sm -outline-offset-2 hover:bg-sunken aria-[current=true]:bg-accent-soft"
              onClick={() => onChoose(entry.id)}
            >
              <EntryLine entry={entry} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function EntryLine({ entry }: { entry: HistoryEntry }) {
  const t = useTranslations('workspace');
  const format = useFormatter();
  const { kind, tier, at, passed, total } = entry;
  return (
    <>
      <span className="flex w-full items-baseline justify-between gap-3">
        <span>{t(`history.kinds.${kind}`)}</span>
        <Verdict entry={entry} />
      </span>
      <span className="flex w-full items-baseline justify-between gap-3 text-xs text-muted tabular-nums">
        <time dateTime={at}>
          {format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })}
        </time>
        <span>
          <span className="font-mono">{tier}</span>
          {passed !== null && total !== null && ` · ${t('history.passedOf', { passed, total })}`}
        </span>
      </span>
    </>
  );
}

function Verdict({ entry: { kind, verdict } }: { entry: HistoryEntry }) {
  const t = useTranslations('workspace');
  const e = useTranslations('exercise');
  if (kind !== 'submission') return null;
  if (verdict === 'passed') return <span className="text-xs text-good">✓ {e('verdict.passed')}</span>;
  if (verdict === 'queued' || verdict === null)
    return <span className="text-xs text-muted">○ {t('history.queued')}</span>;
  if (verdict === 'challenged' || verdict === 'expired')
    return <span className="text-xs text-muted">○ {t(`history.${verdict}`)}</span>;
  const known = verdict as 'mismatch';
  return (
    <span className="text-xs text-bad">
      ✕ {e.has(`verdict.${known}`) ? e(`verdict.${known}`) : t('history.unverified')}
    </span>
  );
}
