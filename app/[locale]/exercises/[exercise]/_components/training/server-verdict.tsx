import { useTranslations } from 'next-intl';
import type { TrainedModel } from '#components/training/training-state.ts';
import { useServerVerdict } from '#components/training/use-server-verdict.ts';
import type { Locale } from '#graders/text.ts';
import type { ModelView } from '#graders/training/model-view.ts';
import { Link } from '#i18n/navigation.ts';
import { describeProblem } from './describe-problem.ts';

interface ServerVerdictProps {
  model: TrainedModel;
  exercise: string;
  accountId: string | null;
  locale: Locale;
  points: number;
}

/** What the server says of a model that this browser has passed: only that brings points. */
export function ServerVerdict({ points, ...sent }: ServerVerdictProps) {
  const t = useTranslations('capstone');
  const { state, again } = useServerVerdict(sent);
  if (state.kind === 'sending') return <p className="text-sm text-muted">{t('server.sending')}</p>;
  if (state.kind === 'refused') {
    return (
      <p role="alert" className="flex flex-wrap items-center gap-3 text-sm text-bad">
        {t(`server.refused.${state.refusal}`)}
        <button type="button" className="button-quiet" onClick={again}>
          {t('server.again')}
        </button>
      </p>
    );
  }
  return <Judged view={state.view} exercise={sent.exercise} of={points} />;
}

function Judged({ view, exercise, of }: { view: ModelView; exercise: string; of: number }) {
  const t = useTranslations('capstone');
  const w = useTranslations('workspace');
  const { verdict, points, state } = view;
  if (state === 'queued') return <p className="text-sm text-muted">{t('server.queued')}</p>;
  if (verdict === null || verdict.kind === 'stopped') {
    return <p className="text-sm text-bad">{t('server.stopped')}</p>;
  }
  if (verdict.kind === 'unplayable') {
    return (
      <p className="max-w-prose text-sm text-bad">{t('server.unplayable', { message: verdict.message })}</p>
    );
  }
  if (verdict.kind === 'otherModel') {
    return <p className="max-w-prose text-sm text-bad">{t('server.otherModel')}</p>;
  }
  const { accuracy, isDoubtful } = verdict;
  return (
    <>
      {verdict.kind === 'passed' ? (
        <>
          <p className="max-w-prose text-good">{t('server.passed', { accuracy, points, of })}</p>
          <p>
            <Link className="link" href={`/exercises/${exercise}/solution`}>
              {w('next.solution')}
            </Link>
          </p>
        </>
      ) : (
        <p className="max-w-prose text-bad">{t('server.failed', { accuracy })}</p>
      )}
      {verdict.kind === 'failed' && (
        <ul className="flex list-disc flex-col gap-1 pl-5 text-sm">
          {verdict.problems.map((problem, at) => (
            <li key={at}>{describeProblem(problem, t)}</li>
          ))}
        </ul>
      )}
      {isDoubtful && <p className="max-w-prose text-sm text-muted">{t('server.doubtful')}</p>}
    </>
  );
}
