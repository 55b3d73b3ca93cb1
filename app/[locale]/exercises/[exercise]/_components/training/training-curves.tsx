import { useFormatter, useTranslations } from 'next-intl';
import type { Curve, TrainingState } from '#components/training/training-state.ts';
import { TrainingChart } from '#components/training/training-chart.tsx';
import type { Round } from '#graders/training/grade-capstone.ts';

const rounds: readonly Round[] = ['A', 'B', 'shuffled'];

/** Loss and accuracy while the model trains, one line for each data set. */
export function TrainingCurves({ state, classes }: { state: TrainingState; classes: number }) {
  const t = useTranslations('capstone');
  const format = useFormatter();
  const shown = rounds.flatMap((round): [Round, Curve][] => {
    const curve = state.curves[round];
    return curve && curve.losses.length > 0 ? [[round, curve]] : [];
  });
  if (shown.length === 0) return null;
  const last = shown.at(-1)![1];
  const number = (value: number | undefined): string =>
    format.number(value ?? 0, { maximumFractionDigits: 3 });
  const lines = (of: 'losses' | 'accuracies') =>
    shown.map(([round, curve]) => ({ name: t(`line.${round}`), values: curve[of] }));
  const steps = Math.max(...shown.map(([, { batches, losses }]) => Math.max(batches, losses.length)));
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TrainingChart
        title={t('loss')}
        label={t('lossLabel', { step: last.losses.length, value: number(last.losses.at(-1)) })}
        lines={lines('losses')}
        steps={steps}
        highest={classes === 2 ? 0.8 : 2.4}
      />
      {last.accuracies.length > 0 && (
        <TrainingChart
          title={t('accuracy')}
          label={t('accuracyLabel', { step: last.losses.length, value: number(last.accuracies.at(-1)) })}
          lines={lines('accuracies')}
          steps={steps}
          highest={1}
        />
      )}
    </div>
  );
}
