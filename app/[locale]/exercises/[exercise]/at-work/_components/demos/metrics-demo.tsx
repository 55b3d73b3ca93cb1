'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { limitOf } from '#components/tensor/drawing.ts';
import { HeatMap } from '#components/tensor/heat-map.tsx';
import { Bars } from '../bars.tsx';
import { Choice } from '../controls/choice.tsx';
import { Slider } from '../controls/slider.tsx';
import { DemoLayout } from '../demo-layout.tsx';
import type { DemoProps } from '../demo-props.ts';
import { loadDigitScores } from '../digit-scores.ts';
import { OutputFrame } from '../output-frame.tsx';
import { useJob } from '../use-job.ts';
import { useLoaded } from '../use-loaded.ts';
import { metricsJob, readMetrics, type Metrics } from './metrics.ts';

const digits = Array.from({ length: 10 }, (_, digit) => String(digit));

/** The learner's metrics on what a classifier said of 500 handwritten digits, at any threshold. */
export function MetricsDemo({ ran, onJob }: DemoProps) {
  const t = useTranslations('atWork');
  const { data: scores, isFailed } = useLoaded(loadDigitScores);
  const [digit, setDigit] = useState('8');
  const [threshold, setThreshold] = useState(2);
  const job = useMemo(
    () => scores && metricsJob({ scores, digit: Number(digit), threshold }),
    [scores, digit, threshold],
  );
  useJob(job, onJob);
  const output = useMemo(() => (ran === null ? null : readMetrics(ran.values)), [ran]);
  return (
    <DemoLayout
      controls={
        <>
          {isFailed && <p className="text-sm text-bad">{t('dataNotLoaded')}</p>}
          <Choice
            label={t('wantedDigit')}
            value={digit}
            onValue={setDigit}
            options={digits.map((value) => ({ value, label: value }))}
          />
          <Slider
            label={t('threshold')}
            value={threshold}
            onValue={setThreshold}
            min={-6}
            max={8}
            step={0.25}
          />
          <p className="text-sm text-muted">{t('metricsLead')}</p>
        </>
      }
    >
      <OutputFrame ran={ran} output={output}>
        {(metrics) => <MetricsView metrics={metrics} />}
      </OutputFrame>
    </DemoLayout>
  );
}

function MetricsView({ metrics }: { metrics: Metrics }) {
  const t = useTranslations('atWork');
  const format = useFormatter();
  const { confusion, all } = metrics;
  const names = ['precision', 'recall', 'f1'] as const;
  const [right, falseAlarms, missed, hits] = confusion.data;
  const counts = { right: right!, falseAlarms: falseAlarms!, missed: missed!, hits: hits! };
  return (
    <>
      <dl className="grid max-w-xl grid-cols-2 gap-px text-sm sm:grid-cols-4">
        {(['hits', 'missed', 'falseAlarms', 'right'] as const).map((name) => (
          <div key={name} className="flex flex-col-reverse border-t border-line py-2">
            <dt className="text-muted">{t(`counts.${name}`)}</dt>
            <dd className="font-mono text-lg tabular-nums">{counts[name]}</dd>
          </div>
        ))}
      </dl>
      <Bars
        label={t('ofDigit')}
        most={1}
        bars={names.map((name) => ({
          name: t(`metricNames.${name}`),
          value: metrics[name],
          shown: format.number(metrics[name], { style: 'percent', minimumFractionDigits: 1 }),
        }))}
      />
      <HeatMap
        shape={all.shape}
        data={all.data}
        scale={{ kind: 'magnitude', limit: limitOf(all.data) }}
        label={t('confusion')}
      />
    </>
  );
}
