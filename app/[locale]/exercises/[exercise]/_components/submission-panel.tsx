import { useLocale, useTranslations } from 'next-intl';
import type { SubmissionView } from '#graders/submission.ts';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import { describeFailure, describeRejection } from './describe-failure.ts';
import { Misconceptions } from './results.tsx';
import type { Submitting } from './use-submission.ts';

interface SubmissionPanelProps {
  submitting: Submitting;
  isGuest: boolean;
  /** What this browser's own grading says of the source now; shown as provisional until the server has answered. */
  provisional: { passed: number; total: number } | null;
}

/** What became of the latest submission; a live region. */
export function SubmissionPanel({ submitting, isGuest, provisional }: SubmissionPanelProps) {
  const t = useTranslations('exercise');
  const { state, sendAgain } = submitting;
  if (state.kind === 'none') return null;
  return (
    <section
      aria-live="polite"
      className="flex flex-col gap-2 border-b border-line bg-sunken px-4 py-3 text-sm"
    >
      {state.kind === 'sending' && <p>{t('submission.sending')}</p>}
      {state.kind === 'waiting' && <p>{waitingText(provisional, t)}</p>}
      {state.kind === 'unsent' && (
        <div className="flex flex-col items-start gap-2">
          <p>{t(state.code === 'offline' ? 'submission.unsent.offline' : 'submission.unsent.server')}</p>
          <button type="button" className="button-quiet" onClick={sendAgain}>
            {t('submission.sendAgain')}
          </button>
        </div>
      )}
      {state.kind === 'refused' && <Refused code={state.code} retryAfter={state.retryAfter} />}
      {state.kind === 'final' && <FinalVerdict view={state.view} isGuest={isGuest} />}
    </section>
  );
}

function waitingText(
  provisional: SubmissionPanelProps['provisional'],
  t: ReturnType<typeof useTranslations<'exercise'>>,
): string {
  if (provisional === null) return t('submission.waiting');
  const right = provisional.passed === provisional.total;
  return t(right ? 'submission.provisionalPassed' : 'submission.provisionalFailed', provisional);
}

function Refused({ code, retryAfter }: { code: string; retryAfter: number | null }) {
  const t = useTranslations('exercise');
  if (code === 'tooManyRequests')
    return <p>{t('submission.refused.rateLimited', { seconds: retryAfter ?? 60 })}</p>;
  if (code === 'sourceTooLong' || code === 'tooLarge') return <p>{t('submission.refused.sourceTooLong')}</p>;
  if (code === 'sessionEnded') {
    return (
      <p>
        {t('submission.refused.sessionEnded')}{' '}
        <Link className="link" href="/sign-in">
          {t('submission.signIn')}
        </Link>
      </p>
    );
  }
  return <p>{t('submission.refused.other', { code })}</p>;
}

function FinalVerdict({ view, isGuest }: { view: SubmissionView; isGuest: boolean }) {
  const t = useTranslations('exercise');
  const locale = useLocale() as Locale;
  const { verdict, standing } = view;
  if (view.state === 'failed' || verdict === null) return <p>{t('submission.failed')}</p>;
  const failing = 'cases' in verdict ? verdict.cases.filter(({ status }) => status === 'failed') : [];
  return (
    <>
      <FinalLine verdict={verdict} />
      {failing.length > 0 && (
        <ul className="flex flex-col gap-1">
          {failing.slice(0, 5).map(({ name, hidden, failure }, at) => (
            <li key={at}>
              ✕ {name[locale]} {hidden && <span className="text-muted">({t('case.hidden')})</span>}
              {failure && `: ${describeFailure(failure, t)}`}
            </li>
          ))}
        </ul>
      )}
      <Misconceptions verdict={verdict} />
      {verdict.kind === 'passed' && <p>{t('submission.points', { points: view.points })}</p>}
      {verdict.kind === 'passed' && standing && (
        <p>
          {t(isGuest ? 'submission.guestRank' : 'submission.rank', {
            rank: standing.rank,
            points: standing.points,
          })}{' '}
          <Link className="link" href={isGuest ? '/sign-up' : '/board'}>
            {t(isGuest ? 'submission.guestSignUp' : 'submission.board')}
          </Link>
        </p>
      )}
    </>
  );
}

function FinalLine({ verdict }: { verdict: NonNullable<SubmissionView['verdict']> }) {
  const t = useTranslations('exercise');
  if (verdict.kind === 'passed') {
    return <p className="font-medium text-good">✓ {t('submission.verified', { total: verdict.total })}</p>;
  }
  const text =
    'cases' in verdict
      ? t('submission.notPassed', { passed: verdict.passed, total: verdict.total })
      : `${t('submission.rejected')} ${verdict.kind === 'rejected' ? describeRejection(verdict.reason, t) : verdict.message}`;
  return <p className="font-medium text-bad">✕ {text}</p>;
}
