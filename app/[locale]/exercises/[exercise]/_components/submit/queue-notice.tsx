import { useFormatter, useTranslations } from 'next-intl';
import type { Refusal } from '../drafts/request.ts';
import type { Outbox, WaitingSubmission } from './outbox.ts';
import { SignInLink } from './sign-in-link.tsx';

interface QueueNoticeProps {
  queue: readonly WaitingSubmission[];
  outbox: Outbox;
  tier: string;
}

/** Submissions that the server does not have: why, and what happens next. Nothing leaves this list by itself unsent. */
export function QueueNotice({ queue, outbox, tier }: QueueNoticeProps) {
  const t = useTranslations('exercise');
  const w = useTranslations('workspace');
  const format = useFormatter();
  const stuck = queue.flatMap(({ problem, ...one }) => (problem === null ? [] : [{ ...one, problem }]));
  if (stuck.length === 0) return null;
  return (
    <section
      role="status"
      aria-label={w('queue.title')}
      className="flex flex-col gap-3 border-b border-line bg-sunken px-4 py-3 text-sm"
    >
      <ul className="flex flex-col gap-3">
        {stuck.map(({ input, title, at, problem }) => (
          <li key={input.id} className="flex flex-col gap-1">
            <p className="text-xs text-muted">
              {w('queue.entry', {
                title,
                tier: input.tier,
                time: format.dateTime(new Date(at), { timeStyle: 'short' }),
              })}
            </p>
            <p>
              <Reason problem={problem} /> {problem.kind === 'sessionEnded' && <SignInLink tier={tier} />}
            </p>
            {(problem.kind === 'refused' || problem.kind === 'tooLong') && (
              <button type="button" className="link w-fit" onClick={() => outbox.discard(input.id)}>
                {w('queue.discard')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <button type="button" className="button-quiet w-fit" onClick={() => outbox.retry()}>
        {t('submission.sendAgain')}
      </button>
    </section>
  );
}

function Reason({ problem: { kind, code, retryAfter } }: { problem: Refusal }) {
  const t = useTranslations('exercise');
  switch (kind) {
    case 'offline':
    case 'server':
      return t(`submission.unsent.${kind}`);
    case 'busy':
      return t(code === 'tooBusy' ? 'submission.refused.tooBusy' : 'submission.refused.rateLimited', {
        seconds: retryAfter ?? 60,
      });
    case 'sessionEnded':
      return t('submission.refused.sessionEnded');
    case 'tooLong':
      return t('submission.refused.sourceTooLong');
    case 'refused':
      return t('submission.refused.other', { code });
  }
}
