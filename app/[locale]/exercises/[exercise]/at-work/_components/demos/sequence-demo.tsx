'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Choice } from '../controls/choice.tsx';
import { Slider } from '../controls/slider.tsx';
import { DemoLayout } from '../demo-layout.tsx';
import type { DemoProps } from '../demo-props.ts';
import { LinePlot } from '../line-plot.tsx';
import { loadJson } from '../load-json.ts';
import { OutputFrame } from '../output-frame.tsx';
import { useJob } from '../use-job.ts';
import { useLoaded } from '../use-loaded.ts';
import { isGated, readStates, sequenceJob } from './sequence.ts';

const names = ['sunspots', 'nile', 'passengers'] as const;
type SeriesName = (typeof names)[number];
type StoredSeries = Record<SeriesName, { from: number; to: number; values: number[] }>;

const loadSeries = (): Promise<StoredSeries> => loadJson<StoredSeries>('series.json');

/** What three units of the learner's recurrent function remember of a time series. */
export function SequenceDemo({ exercise, ran, onJob }: DemoProps) {
  const t = useTranslations('atWork');
  const { data, isFailed } = useLoaded(loadSeries);
  const [name, setName] = useState<SeriesName>('sunspots');
  const [recurrent, setRecurrent] = useState(0.9);
  const [input, setInput] = useState(0.5);
  const [keep, setKeep] = useState(1);
  const series = data?.[name];
  const job = useMemo(
    () => series && sequenceJob(exercise, { values: series.values, recurrent, input, keep }),
    [exercise, series, recurrent, input, keep],
  );
  useJob(job, onJob);
  const output = useMemo(() => (ran === null ? null : readStates(ran.values)), [ran]);
  const ends = [String(series?.from ?? ''), String(series?.to ?? '')] as const;
  return (
    <DemoLayout
      controls={
        <>
          {isFailed && <p className="text-sm text-bad">{t('dataNotLoaded')}</p>}
          <Choice
            label={t('series')}
            value={name}
            onValue={setName}
            options={names.map((value) => ({ value, label: t(`seriesNames.${value}`) }))}
          />
          <Slider
            label={t('recurrent')}
            value={recurrent}
            onValue={setRecurrent}
            min={-2}
            max={2}
            step={0.1}
          />
          <Slider label={t('inputWeight')} value={input} onValue={setInput} min={0} max={2} step={0.1} />
          {isGated(exercise) && (
            <Slider label={t('keepBias')} value={keep} onValue={setKeep} min={-4} max={4} step={0.25} />
          )}
          <p className="text-sm text-muted">{t('sequenceLead')}</p>
        </>
      }
    >
      {series && (
        <LinePlot label={t('seriesScaled')} lines={[{ name: 'x', values: series.values }]} ends={ends} />
      )}
      <OutputFrame ran={ran} output={output}>
        {(states) => (
          <LinePlot
            label={t('states')}
            lines={states.map((values, unit) => ({ name: `h[${unit}]`, values }))}
            ends={ends}
          />
        )}
      </OutputFrame>
    </DemoLayout>
  );
}
