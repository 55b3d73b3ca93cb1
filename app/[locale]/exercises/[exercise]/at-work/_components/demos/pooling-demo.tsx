'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { limitOf } from '#components/tensor/drawing.ts';
import { HeatMap } from '#components/tensor/heat-map.tsx';
import { Choice } from '../controls/choice.tsx';
import { Slider } from '../controls/slider.tsx';
import { DemoLayout } from '../demo-layout.tsx';
import type { DemoProps } from '../demo-props.ts';
import { OutputFrame } from '../output-frame.tsx';
import { PictureSource } from '../pictures/picture-source.tsx';
import { PictureView } from '../pictures/picture-view.tsx';
import type { Picture } from '../pictures/picture.ts';
import { useJob } from '../use-job.ts';
import { poolingJob, readPooled } from './pooling.ts';

/** The learner's pooling on a picture, with any window and stride. */
export function PoolingDemo({ exercise, ran, onJob }: DemoProps) {
  const t = useTranslations('atWork');
  const [picture, setPicture] = useState<Picture | null>(null);
  const [window, setWindow] = useState(2);
  const [stride, setStride] = useState(2);
  const [padding, setPadding] = useState<'valid' | 'same'>('valid');
  const job = useMemo(
    () => picture && poolingJob(exercise, { picture, window, stride, padding }),
    [exercise, picture, window, stride, padding],
  );
  useJob(job, onJob);
  const output = useMemo(() => (ran === null ? null : readPooled(ran.values)), [ran]);
  return (
    <DemoLayout
      controls={
        <>
          <PictureSource onPicture={setPicture} />
          <Slider label={t('window')} value={window} onValue={setWindow} min={1} max={8} step={1} />
          <Slider label={t('stride')} value={stride} onValue={setStride} min={1} max={8} step={1} />
          <Choice
            label={t('padding')}
            value={padding}
            onValue={setPadding}
            options={(['valid', 'same'] as const).map((value) => ({ value, label: value }))}
          />
        </>
      }
    >
      <div className="flex flex-wrap gap-6 [--plane-zoom:1.3333] lg:[--plane-zoom:1] xl:[--plane-zoom:1.3333]">
        {picture && <PictureView picture={picture} label={t('input')} />}
        <OutputFrame ran={ran} output={output}>
          {({ shape, data }) => (
            <HeatMap
              shape={shape}
              data={data}
              scale={{ kind: 'magnitude', limit: limitOf(data) }}
              label={t('pooled')}
            />
          )}
        </OutputFrame>
      </div>
    </DemoLayout>
  );
}
