import { useLocale, useTranslations } from 'next-intl';
import type { Locale } from '#graders/text.ts';
import type { Verdict } from '#graders/verdict.ts';
import { describeVerdict } from '#components/grading/describe-failure.ts';
import { CaseDetail } from './case-detail.tsx';
import { CaseList } from './case-list.tsx';
import type { Cases } from './use-cases.ts';
import type { Grading } from '#components/grading/use-grading.ts';

interface ResultsProps {
  grading: Grading;
  cases: Cases;
  /** Misconceptions that the server's verdict above names already. */
  told: readonly string[];
}

/** Verdict, cases and the open case: everything that grading says. */
export function Results({ grading, cases, told }: ResultsProps) {
  const { latest: run, phase } = grading;
  const { chosen, reports } = cases;
  const report = chosen === null ? undefined : reports?.[chosen];
  return (
    <div className="flex flex-col gap-4" aria-busy={phase.kind === 'grading'}>
      <Summary grading={grading} />
      {run && <Misconceptions verdict={run.verdict} told={told} />}
      <CaseList
        listed={grading.cases}
        cases={cases}
        detail={
          report &&
          report.status !== 'skipped' && (
            <CaseDetail
              key={chosen}
              report={report}
              outputs={report.property ? [] : run!.outputsOf(chosen!)}
              call={report.property ? null : () => run!.callOf(chosen!)}
            />
          )
        }
      />
    </div>
  );
}

function Summary({ grading }: { grading: Grading }) {
  const t = useTranslations('exercise');
  const { phase, cases, latest: run, controller, newCasesFailed } = grading;
  if (phase.kind === 'unavailable') {
    return (
      <div role="alert" className="flex flex-col items-start gap-2 text-sm">
        <p>{t(`unavailable.${phase.reason}`)}</p>
        <button type="button" className="button-quiet" onClick={() => void controller.prepare()}>
          {t('retry')}
        </button>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        {run ? (
          <VerdictLine verdict={run.verdict} />
        ) : (
          <p className="text-sm text-muted">
            {phase.kind === 'preparing' ? t('preparing') : t('ready', { count: cases.length })}
          </p>
        )}
        <button type="button" className="link min-h-6 text-sm" onClick={() => void controller.newCases()}>
          {t('newCases')}
        </button>
      </div>
      {run && !('cases' in run.verdict) && <p className="text-sm">{describeVerdict(run.verdict, t)}</p>}
      {newCasesFailed && (
        <p role="alert" className="text-sm text-bad">
          {t('newCasesFailed')}
        </p>
      )}
    </div>
  );
}

function VerdictLine({ verdict }: { verdict: Verdict }) {
  const t = useTranslations('exercise');
  const isRight = verdict.kind === 'passed';
  return (
    <p className="flex items-baseline gap-2">
      {'cases' in verdict && (
        <span className="text-2xl font-semibold tabular-nums">
          {t('passedOf', { passed: verdict.passed, total: verdict.total })}
        </span>
      )}
      <span className={`font-medium ${isRight ? 'text-good' : 'text-bad'}`}>
        {isRight ? '✓' : '✕'} {t(`verdict.${verdict.kind}`)}
      </span>
    </p>
  );
}

/** What a wrong answer looks like, without what is told elsewhere. */
export function Misconceptions({ verdict, told = [] }: { verdict: Verdict; told?: readonly string[] }) {
  const t = useTranslations('exercise');
  const locale = useLocale() as Locale;
  const shown = misconceptionsIn(verdict).filter(({ id }) => !told.includes(id));
  if (shown.length === 0) return null;
  const several = shown.length > 1;
  return (
    <aside className="border-l-2 border-warn pl-3 text-sm">
      <p className="text-muted">{several ? t('looksLikeOneOf') : t('looksLike')}</p>
      {shown.map(({ id, text }) => (
        <p key={id} className="mt-1">
          {text[locale]}
        </p>
      ))}
    </aside>
  );
}

/** A verdict that names none has no place for them. */
export function misconceptionsIn(verdict: Verdict | null | undefined) {
  return verdict && 'misconceptions' in verdict ? verdict.misconceptions : [];
}
