'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Choice } from '../controls/choice.tsx';
import { Slider } from '../controls/slider.tsx';
import { DemoLayout } from '../demo-layout.tsx';
import type { DemoProps } from '../demo-props.ts';
import { loadJson } from '../load-json.ts';
import { OutputFrame } from '../output-frame.tsx';
import { StripPlot } from '../strip-plot.tsx';
import { useJob } from '../use-job.ts';
import { useLoaded } from '../use-loaded.ts';
import { columnsOf, readScaled, scalingJob, type ScalerKind } from './scaling.ts';

interface StoredWine {
  features: string[];
  rows: number[][];
}

const loadWine = (): Promise<StoredWine> => loadJson<StoredWine>('wine.json');
const kinds = ['standard', 'minmax'] as const;

/** The learner's scaler on chemical measurements of wines: before, one feature hides all others. */
export function ScalingDemo({ ran, onJob }: DemoProps) {
  const t = useTranslations('atWork');
  const { data: wine, isFailed } = useLoaded(loadWine);
  const [kind, setKind] = useState<ScalerKind>('standard');
  const [fitted, setFitted] = useState(178);
  const job = useMemo(() => wine && scalingJob({ rows: wine.rows, kind, fitted }), [wine, kind, fitted]);
  useJob(job, onJob);
  const output = useMemo(() => (ran === null ? null : readScaled(ran.values)), [ran]);
  const stripsOf = (columns: readonly ArrayLike<number>[]) =>
    columns.map((values, at) => ({ name: wine?.features[at] ?? String(at), values }));
  return (
    <DemoLayout
      controls={
        <>
          {isFailed && <p className="text-sm text-bad">{t('dataNotLoaded')}</p>}
          <Choice
            label={t('scaler')}
            value={kind}
            onValue={setKind}
            options={kinds.map((value) => ({ value, label: value }))}
          />
          <Slider label={t('fittedRows')} value={fitted} onValue={setFitted} min={10} max={178} step={4} />
          <p className="text-sm text-muted">{t('scalingLead')}</p>
        </>
      }
    >
      {wine && (
        <StripPlot
          label={t('measured')}
          strips={stripsOf(wine.features.map((_, at) => wine.rows.map((row) => row[at]!)))}
        />
      )}
      <OutputFrame ran={ran} output={output}>
        {(table) => <StripPlot label={t('scaled')} strips={stripsOf(columnsOf(table))} />}
      </OutputFrame>
    </DemoLayout>
  );
}
