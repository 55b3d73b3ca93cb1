import { useFormatter, useTranslations } from 'next-intl';
import type { Outbox, WaitingWork } from './outbox.ts';
import type { Refusal } from './request.ts';
import { SignInLink } from './sign-in-link.tsx';
import { isAnswer } from './work.ts';

interface QueueNoticeProps {
  queue: readonly WaitingWork[];
  outbox: Outbox;
}

/** Work that the server does not have: why, and what happens next. Nothing leaves this list by itself unsent. */
export function QueueNotice({ queue, outbox }: QueueNoticeProps) {
  const t = useTranslations('outbox');
  const format = useFormatter();
  const stuck = queue.flatMap(({ problem, ...one }) => (problem === null ? [] : [{ ...one, problem }]));
  if (stuck.length === 0) return null;
  return (
    <section
      role="status"
      aria-label={t('title')}
      className="flex flex-col gap-3 border-b border-line bg-sunken px-4 py-3 text-sm"
    >
      <ul className="flex flex-col gap-3">
        {stuck.map(({ input, title, at, problem }) => (
          <li key={input.id} className="flex flex-col gap-1">
            <p className="text-xs text-muted">
              {t(isAnswer(input) ? 'answerEntry' : 'entry', {
                title,
                tier: isAnswer(input) ? '' : input.tier,
                time: format.dateTime(new Date(at), { timeStyle: 'short' }),
              })}
            </p>
            <p>
              <Reason problem={problem} /> {problem.kind === 'sessionEnded' && <SignInLink />}
            </p>
            {(problem.kind === 'refused' || problem.kind === 'tooLong') && (
              <button type="button" className="link w-fit" onClick={() => outbox.discard(input.id)}>
                {t(isAnswer(input) ? 'discardAnswer' : 'discard')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <button type="button" className="button-quiet w-fit" onClick={() => outbox.retry()}>
        {t('sendAgain')}
      </button>
    </section>
  );
}

function Reason({ problem: { kind, code, retryAfter } }: { problem: Refusal }) {
  const t = useTranslations('outbox');
  switch (kind) {
    case 'offline':
    case 'server':
      return t(`unsent.${kind}`);
    case 'busy':
      return t(code === 'tooBusy' ? 'refused.tooBusy' : 'refused.rateLimited', {
        seconds: retryAfter ?? 60,
      });
    case 'sessionEnded':
      return t('refused.sessionEnded');
    case 'tooLong':
      return t('refused.sourceTooLong');
    case 'refused':
      if (code === 'alreadyMarked' || code === 'itemChanged') return t(`refused.${code}`);
      return t('refused.other', { code });
  }
}
