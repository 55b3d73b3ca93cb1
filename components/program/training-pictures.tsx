'use client';

import { useTranslations } from 'next-intl';
import { batchSize } from '#graders/program.ts';
import type { Score } from '#graders/device/program-messages.ts';
import { smoothed, type Training } from './program-state.ts';
import { TrainingChart } from './training-chart.tsx';

/** Loss and accuracy as they come: over the batches that were trained on, and on held-out data after each epoch. */
export function TrainingPictures({ training: { scores, epochs, batches, budget } }: { training: Training }) {
  const t = useTranslations('program');
  const perEpoch = Math.ceil(budget.examples / batchSize);
  const of = (quantity: keyof Score) => ({
    training: smoothed(scores.map((score) => score[quantity])),
    heldOut: epochs.flatMap(({ heldOut }, at) =>
      heldOut === null ? [] : [{ batch: (at + 1) * perEpoch, value: heldOut[quantity] }],
    ),
    batches,
  });
  const loss = of('loss');
  const accuracy = of('accuracy');
  const highest = Math.max(0.5, Math.ceil(2 * Math.max(...loss.training)) / 2);
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-x-8 gap-y-4 [&>svg]:min-w-64 [&>svg]:flex-1">
        <TrainingChart
          {...loss}
          title={t('loss')}
          label={t('lossLabel', { batch: scores.length, value: shown(loss.training) })}
          highest={highest}
          ticks={[0, highest / 2, highest]}
        />
        <TrainingChart
          {...accuracy}
          title={t('accuracy')}
          label={t('accuracyLabel', { batch: scores.length, value: shown(accuracy.training) })}
          highest={1}
          ticks={[0, 0.5, 1]}
        />
      </div>
      <p className="flex flex-wrap gap-x-6 gap-y-1 text-sm text-muted">
        <span className="inline-flex items-center gap-2">
          <svg viewBox="0 0 24 10" width="24" height="10" aria-hidden="true">
            <line x1="0" x2="24" y1="5" y2="5" strokeWidth="2" className="stroke-accent" />
          </svg>
          {t('trainingLegend')}
        </span>
        <span className="inline-flex items-center gap-2">
          <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
            <circle cx="5" cy="5" r="4" strokeWidth="2" className="fill-paper stroke-track-language" />
          </svg>
          {t('heldOutLegend')}
        </span>
      </p>
    </div>
  );
}

function shown(values: readonly number[]): number {
  return Number(values.at(-1)!.toFixed(2));
}
