import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Locale } from '#graders/text.ts';
import type { Verdict } from '#graders/verdict.ts';
import { CaseDetail } from './case-detail.tsx';
import { CaseList } from './case-list.tsx';
import { describeVerdict } from './describe-failure.ts';
import type { Grading } from './use-grading.ts';

/** Verdict, cases and the open case: everything that grading says. */
export function Results({ grading }: { grading: Grading }) {
  const [picked, setPicked] = useState<{ at: number } | null>(null);
  const run = grading.latest;
  const reports = run && 'cases' in run.verdict ? run.verdict.cases : null;
  const firstFailed = reports?.findIndex(({ status }) => status === 'failed') ?? -1;
  const chosen = picked?.at ?? (firstFailed >= 0 ? firstFailed : null);
  const report = chosen === null ? undefined : reports?.[chosen];
  return (
    <div className="flex flex-col gap-4">
      <Summary grading={grading} />
      {run && <Misconceptions verdict={run.verdict} />}
      <CaseList
        cases={grading.cases}
        reports={reports}
        chosen={chosen}
        onChoose={(at) => setPicked({ at })}
        detail={
          report &&
          report.status !== 'skipped' && (
            <CaseDetail key={chosen} report={report} tensors={run!.tensorsOf(chosen!)} />
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
  if (!run)
    return (
      <p className="text-sm text-muted">
        {phase.kind === 'preparing' ? t('preparing') : t('ready', { count: cases.length })}
      </p>
    );
  return (
    <div aria-live="polite">
      <VerdictLine verdict={run.verdict} />
      {newCasesFailed && <p className="text-sm text-bad">{t('newCasesFailed')}</p>}
    </div>
  );
}

function VerdictLine({ verdict }: { verdict: Verdict }) {
  const t = useTranslations('exercise');
  if ('cases' in verdict) {
    const isRight = verdict.kind === 'passed';
    return (
      <p className="flex items-baseline gap-2">
        <span className="text-2xl font-semibold tabular-nums">
          {t('passedOf', { passed: verdict.passed, total: verdict.total })}
        </span>
        <span className={`font-medium ${isRight ? 'text-good' : 'text-bad'}`}>
          {isRight ? '✓' : '✕'} {t(`verdict.${verdict.kind}`)}
        </span>
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-1">
      <p className="font-medium text-bad">✕ {t(`verdict.${verdict.kind}`)}</p>
      <p className="text-sm">{describeVerdict(verdict, t)}</p>
    </div>
  );
}

/** What a wrong answer looks like. */
export function Misconceptions({ verdict }: { verdict: Verdict }) {
  const t = useTranslations('exercise');
  const locale = useLocale() as Locale;
  if (!('misconceptions' in verdict) || verdict.misconceptions.length === 0) return null;
  const several = verdict.misconceptions.length > 1;
  return (
    <aside className="border-l-2 border-warn pl-3 text-sm">
      <p className="text-muted">{several ? t('looksLikeOneOf') : t('looksLike')}</p>
      {verdict.misconceptions.map(({ id, text }) => (
        <p key={id} className="mt-1">
          {text[locale]}
        </p>
      ))}
    </aside>
  );
}
