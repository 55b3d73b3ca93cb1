'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Bars } from '../bars.tsx';
import { Slider } from '../controls/slider.tsx';
import { DemoLayout } from '../demo-layout.tsx';
import type { DemoProps } from '../demo-props.ts';
import { loadDigitScores } from '../digit-scores.ts';
import { OutputFrame } from '../output-frame.tsx';
import { useJob } from '../use-job.ts';
import { useLoaded } from '../use-loaded.ts';
import { rankingJob, readAreas } from './ranking.ts';

/** The learner's area under the ROC curve for every digit of a classifier. */
export function RankingDemo({ ran, onJob }: DemoProps) {
  const t = useTranslations('atWork');
  const format = useFormatter();
  const { data: scores, isFailed } = useLoaded(loadDigitScores);
  const [images, setImages] = useState(500);
  const job = useMemo(() => scores && rankingJob({ scores, images }), [scores, images]);
  useJob(job, onJob);
  const output = useMemo(() => (ran === null ? null : readAreas(ran.values)), [ran]);
  return (
    <DemoLayout
      controls={
        <>
          {isFailed && <p className="text-sm text-bad">{t('dataNotLoaded')}</p>}
          <Slider label={t('images')} value={images} onValue={setImages} min={20} max={500} step={20} />
          <p className="text-sm text-muted">{t('metricsLead')}</p>
        </>
      }
    >
      <OutputFrame ran={ran} output={output}>
        {(areas) => (
          <Bars
            label={t('areas')}
            most={1}
            bars={areas.map((value, digit) => ({
              name: String(digit),
              value,
              shown: Number.isNaN(value) ? 'NaN' : format.number(value, { minimumFractionDigits: 3 }),
            }))}
          />
        )}
      </OutputFrame>
    </DemoLayout>
  );
}
