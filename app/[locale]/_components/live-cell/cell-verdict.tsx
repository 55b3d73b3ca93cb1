import { useLocale, useTranslations } from 'next-intl';
import { describeFailure, describeVerdict } from '#components/grading/describe-failure.ts';
import type { Grading } from '#components/grading/use-grading.ts';
import type { Locale } from '#graders/text.ts';
import type { Verdict } from '#graders/verdict.ts';

/** What the grader says, in two or three sentences: how many cases pass, the first that does not, and why. */
export function CellVerdict({ grading }: { grading: Grading }) {
  const t = useTranslations('home.cell');
  const { latest, phase } = grading;
  return (
    <div role="status" aria-busy={phase.kind === 'grading'} className="flex flex-col gap-1">
      {phase.kind === 'unavailable' ? (
        <p>{t('unavailable')}</p>
      ) : latest ? (
        <Judged verdict={latest.verdict} />
      ) : (
        <p className="text-muted">{t('opening')}</p>
      )}
    </div>
  );
}

function Judged({ verdict }: { verdict: Verdict }) {
  const t = useTranslations('exercise');
  const cell = useTranslations('home.cell');
  const locale = useLocale() as Locale;
  if (!('cases' in verdict)) return <p className="text-bad">✕ {describeVerdict(verdict, t)}</p>;
  const { passed, total } = verdict;
  if (verdict.kind === 'passed') return <p className="text-good">✓ {cell('passed', { total })}</p>;
  return (
    <>
      <p className="font-medium text-bad">✕ {cell('failed', { passed, total })}</p>
      <p>{cell('first', { name: verdict.case[locale], why: describeFailure(verdict.failure, t) })}</p>
      {verdict.misconceptions[0] && <p>→ {verdict.misconceptions[0].text[locale]}</p>}
    </>
  );
}
