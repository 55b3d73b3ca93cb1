import { useFormatter, useTranslations } from 'next-intl';
import type { GradedRun } from '#graders/browser/session.ts';
import type { Device } from '#graders/device/backend.ts';
import type { Draft } from './drafts/use-draft.ts';
import type { Grading } from '#components/grading/use-grading.ts';

/** Where and how fast it graded, and whether the text is kept. */
export function StatusLine({ grading, draft }: { grading: Grading; draft: Draft }) {
  const t = useTranslations('exercise');
  const format = useFormatter();
  const run = grading.latest;
  const nameOf = ({ backend, adapter }: Device): string => {
    const name = t(`status.backend.${backend}`);
    return adapter === '' ? name : t('status.withAdapter', { backend: name, adapter });
  };
  const millisecondsOf = ({ timing: { total } }: GradedRun): string =>
    format.number(total, { maximumFractionDigits: total < 10 ? 1 : 0 });
  return (
    <p className="flex min-h-4 min-w-0 flex-wrap items-baseline gap-x-4 text-xs break-keep text-muted">
      {grading.phase.kind === 'grading' && <span>{t('grading')}</span>}
      {run && grading.phase.kind === 'graded' && (
        <span data-testid="graded-in" data-timing={JSON.stringify(run.timing)}>
          {run.device === null
            ? t('status.gradedHere', { milliseconds: millisecondsOf(run) })
            : t('status.gradedFor', { milliseconds: millisecondsOf(run), device: nameOf(run.device) })}
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
      <SaveState draft={draft} />
    </p>
  );
}

/** In this browser at once, on the server a moment later; what is wrong with either stands here in words. */
function SaveState({ draft: { savedAt, isUnkept, server, other, arrived } }: { draft: Draft }) {
  const t = useTranslations('exercise');
  const w = useTranslations('workspace');
  const format = useFormatter();
  if (isUnkept) return <span className="text-bad">{t('unsaved')}</span>;
  if (savedAt === null) return null;
  const time = format.dateTime(savedAt, { timeStyle: 'short' });
  const isQuiet = server === 'saved' || server === 'saving' || server === 'unknown';
  return (
    <>
      {arrived !== null && (
        <span role="status" title={w('arrived.undo')}>
          {w(`arrived.${arrived}`)}
        </span>
      )}
      <span data-save={other === null ? server : 'undecided'}>
        {other !== null || isQuiet ? t('savedAt', { time }) : w(`saveState.${server}`, { time })}
      </span>
    </>
  );
}
