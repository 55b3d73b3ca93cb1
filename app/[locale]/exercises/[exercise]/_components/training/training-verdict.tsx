import { useTranslations } from 'next-intl';
import type { TrainingState } from '#components/training/training-state.ts';
import type { Locale } from '#graders/text.ts';
import { dataSetName } from './data-set-name.ts';
import { describeProblem } from './describe-problem.ts';
import { ServerVerdict } from './server-verdict.tsx';

interface TrainingVerdictProps {
  state: TrainingState;
  exercise: string;
  accountId: string | null;
  points: number;
  locale: Locale;
  misconceptions: Record<string, string>;
}

/** How the training was judged in this browser, and why. */
export function TrainingVerdict({ state, misconceptions, points, ...of }: TrainingVerdictProps) {
  const t = useTranslations('capstone');
  const set = useTranslations('capstone.dataSet');
  const { verdict, control, dataSet } = state;
  if (verdict === null) return null;
  const text = verdict.misconception === null ? undefined : misconceptions[verdict.misconception];
  return (
    <section aria-live="polite" className="flex flex-col gap-2 border-t border-line pt-4">
      <h2 className={`text-base ${verdict.kind === 'passed' ? 'text-good' : 'text-bad'}`}>
        {t(verdict.kind === 'passed' ? 'passed' : 'notPassed')}
        {verdict.accuracy !== null && ` · ${t('heldOut', { accuracy: verdict.accuracy })}`}
      </h2>
      {dataSet !== 'generated' && (
        <p className="text-sm text-muted">{set('on', { name: dataSetName(set, of.exercise, dataSet) })}</p>
      )}
      {verdict.kind === 'passed' && <p>{t('worth', { points: verdict.points, of: points })}</p>}
      {verdict.kind === 'passed' && state.inside !== null && (
        <ServerVerdict key={state.inside.model.seed} model={state.inside.model} points={points} {...of} />
      )}
      {text !== undefined && <p className="max-w-prose">{text}</p>}
      {verdict.problems.length > 0 && (
        <ul className="flex list-disc flex-col gap-1 pl-5 text-sm">
          {verdict.problems.map((problem, at) => (
            <li key={at}>{describeProblem(problem, t)}</li>
          ))}
        </ul>
      )}
      {control !== null && <p className="text-sm text-muted">{t('controlResult', { accuracy: control })}</p>}
    </section>
  );
}
