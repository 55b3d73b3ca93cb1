import { useLocale, useTranslations } from 'next-intl';
import { describeFailure, describeRejection } from '#components/grading/describe-failure.ts';
import { isAuthoredId } from '#graders/bundle.ts';
import type { SubmissionView } from '#graders/submission.ts';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import { demoFamilyOf } from '../../at-work/demo-families.ts';
import { Misconceptions } from '../results/results.tsx';
import { AfterPassing, type WhatNext } from './after-passing.tsx';
import type { SubmissionState } from './use-submission.ts';

interface SubmissionPanelProps {
  state: SubmissionState;
  isGuest: boolean;
  next: WhatNext;
  /** What this browser's own grading says of the source now; shown as provisional until the server has answered. */
  provisional: { passed: number; total: number } | null;
}

/** What became of the latest submission; a live region. */
export function SubmissionPanel({ state, isGuest, next, provisional }: SubmissionPanelProps) {
  const t = useTranslations('exercise');
  const w = useTranslations('workspace');
  return (
    <section
      aria-live="polite"
      aria-label={w('submissionTitle')}
      className="flex flex-col gap-2 border-b border-line bg-sunken px-4 py-3 text-sm empty:hidden"
    >
      {state.kind === 'sending' && <p>{t('submission.sending')}</p>}
      {state.kind === 'waiting' && <p>{waitingText(provisional, t)}</p>}
      {state.kind === 'running' && <p>{t('submission.running')}</p>}
      {state.kind === 'unanswered' && <p>{t(`submission.unanswered.${state.reason}`)}</p>}
      {state.kind === 'final' && <FinalVerdict view={state.view} isGuest={isGuest} next={next} />}
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

interface FinalVerdictProps extends Pick<SubmissionPanelProps, 'isGuest' | 'next'> {
  view: SubmissionView;
}

function FinalVerdict({ view, isGuest, next }: FinalVerdictProps) {
  const t = useTranslations('exercise');
  const w = useTranslations('workspace');
  const locale = useLocale() as Locale;
  const { verdict, standing } = view;
  const isAttested = view.state === 'attested';
  // An instructor's own exercises bring none, and change no rank.
  const bringsPoints = !isAuthoredId(view.exercise);
  if (view.state === 'expired') return <p>{t('submission.expired')}</p>;
  if (view.state === 'failed' || verdict === null) return <p>{t('submission.failed')}</p>;
  const failing = 'cases' in verdict ? verdict.cases.filter(({ status }) => status === 'failed') : [];
  return (
    <>
      <FinalLine verdict={verdict} isAttested={isAttested} />
      {failing.length > 0 && (
        <ul className="flex flex-col gap-1">
          {failing.slice(0, 5).map(({ name, hidden, failure }, at) => (
            <li key={at}>
              ✕ {name[locale]}
              {hidden && <span className="text-muted">{t('submission.hidden')}</span>}
              {failure && t('submission.because', { what: describeFailure(failure, t) })}
            </li>
          ))}
        </ul>
      )}
      <Misconceptions verdict={verdict} />
      {verdict.kind === 'passed' && bringsPoints && (
        <p>{isAttested ? t('submission.attestedPoints') : t('submission.points', { points: view.points })}</p>
      )}
      {verdict.kind === 'passed' && bringsPoints && standing && !isAttested && (
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
      {verdict.kind === 'passed' && (
        <p>
          <Link className="link" href={`/exercises/${view.exercise}/solution?tier=${view.tier}`}>
            {w('next.solution')}
          </Link>
        </p>
      )}
      {verdict.kind === 'passed' && view.tier === 'loops' && demoFamilyOf(view.exercise) !== null && (
        <p>
          <Link className="link" href={`/exercises/${view.exercise}/at-work`}>
            {w('next.atWork')}
          </Link>
        </p>
      )}
      {verdict.kind === 'passed' && <AfterPassing {...next} />}
    </>
  );
}

interface FinalLineProps {
  verdict: NonNullable<SubmissionView['verdict']>;
  isAttested: boolean;
}

function FinalLine({ verdict, isAttested }: FinalLineProps) {
  const t = useTranslations('exercise');
  if (verdict.kind === 'passed') {
    const { total } = verdict;
    return (
      <p className="font-medium text-good">
        ✓ {t(isAttested ? 'submission.attested' : 'submission.verified', { total })}
      </p>
    );
  }
  const text =
    'cases' in verdict
      ? t('submission.notPassed', { passed: verdict.passed, total: verdict.total })
      : `${t('submission.rejected')} ${verdict.kind === 'rejected' ? describeRejection(verdict.reason, t) : verdict.message}`;
  return <p className="font-medium text-bad">✕ {text}</p>;
}
