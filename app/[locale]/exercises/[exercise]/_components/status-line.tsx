import { useFormatter, useTranslations } from 'next-intl';
import type { Device } from '#graders/device/backend.ts';
import type { Draft } from './use-draft.ts';
import type { Grading } from './use-grading.ts';

/** Where and how fast it graded, and whether the text is kept. */
export function StatusLine({ grading, draft }: { grading: Grading; draft: Draft }) {
  const t = useTranslations('exercise');
  const format = useFormatter();
  const run = grading.latest;
  const nameOf = ({ backend, adapter }: Device): string => {
    const name = t(`status.backend.${backend}`);
    return adapter === '' ? name : t('status.withAdapter', { backend: name, adapter });
  };
  return (
    <p className="flex flex-wrap items-baseline gap-x-4 text-xs text-muted">
      {grading.phase.kind === 'grading' && <span>{t('grading')}</span>}
      {run && grading.phase.kind === 'graded' && (
        <span data-testid="graded-in" data-timing={JSON.stringify(run.timing)}>
          {t('status.gradedFor', {
            milliseconds: format.number(run.timing.total, {
              maximumFractionDigits: run.timing.total < 10 ? 1 : 0,
            }),
            device: nameOf(run.device),
          })}
        </span>
      )}
      {grading.device?.notes.map(({ backend, reason }) => (
        <span key={backend}>
          {t('status.note', {
            backend: t(`status.backend.${backend as Device['backend']}`),
            reason: t(`status.reason.${reason}`),
          })}
        </span>
      ))}
      {draft.savedAt && !draft.unsaved && (
        <span>{t('savedAt', { time: format.dateTime(draft.savedAt, { timeStyle: 'short' }) })}</span>
      )}
      {draft.unsaved && <span className="text-bad">{t('unsaved')}</span>}
    </p>
  );
}
