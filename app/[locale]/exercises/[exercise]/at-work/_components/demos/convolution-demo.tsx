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
import { convolutionFunctionOf, convolutionJob, kernelPresets, readFeatureMap } from './convolution.ts';
import { KernelEditor } from './kernel-editor.tsx';

/** The learner's convolution on a picture, with a kernel to choose and to edit. */
export function ConvolutionDemo({ exercise, ran, onJob }: DemoProps) {
  const t = useTranslations('atWork');
  const { controls, modes } = convolutionFunctionOf(exercise);
  const [picture, setPicture] = useState<Picture | null>(null);
  const [kernel, setKernel] = useState<readonly number[]>(kernelPresets.edgesAcross);
  const [stride, setStride] = useState(1);
  const [padding, setPadding] = useState(1);
  const [dilation, setDilation] = useState(1);
  const [mode, setMode] = useState(modes[0] ?? '');
  const job = useMemo(
    () => picture && convolutionJob(exercise, { picture, kernel, stride, padding, dilation, mode }),
    [exercise, picture, kernel, stride, padding, dilation, mode],
  );
  useJob(job, onJob);
  const output = useMemo(() => (ran === null ? null : readFeatureMap(ran.values)), [ran]);
  return (
    <DemoLayout
      controls={
        <>
          <PictureSource onPicture={setPicture} />
          <KernelEditor kernel={kernel} onKernel={setKernel} />
          {controls.includes('stride') && (
            <Slider label={t('stride')} value={stride} onValue={setStride} min={1} max={4} step={1} />
          )}
          {controls.includes('padding') && (
            <Slider label={t('padding')} value={padding} onValue={setPadding} min={0} max={4} step={1} />
          )}
          {controls.includes('dilation') && (
            <Slider label={t('dilation')} value={dilation} onValue={setDilation} min={1} max={4} step={1} />
          )}
          {controls.includes('mode') && (
            <Choice
              label={t('padding')}
              value={mode}
              onValue={setMode}
              options={modes.map((value) => ({ value, label: value }))}
            />
          )}
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
              scale={{ kind: 'diverging', limit: limitOf(data) }}
              label={t('featureMap')}
            />
          )}
        </OutputFrame>
      </div>
    </DemoLayout>
  );
}
