'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Bars } from '../bars.tsx';
import { Choice } from '../controls/choice.tsx';
import { Slider } from '../controls/slider.tsx';
import { DemoLayout } from '../demo-layout.tsx';
import type { DemoProps } from '../demo-props.ts';
import { loadDigitScores } from '../digit-scores.ts';
import { OutputFrame } from '../output-frame.tsx';
import { PictureView } from '../pictures/picture-view.tsx';
import { useJob } from '../use-job.ts';
import { useLoaded } from '../use-loaded.ts';
import { readProbabilities, softmaxJob } from './softmax.ts';

/** The learner's softmax on the logits that a classifier gave to a handwritten digit, at any temperature. */
export function SoftmaxDemo({ ran, onJob }: DemoProps) {
  const t = useTranslations('atWork');
  const format = useFormatter();
  const { data: scores, isFailed } = useLoaded(loadDigitScores);
  const [at, setAt] = useState(2);
  const [exponent, setExponent] = useState(0);
  const temperature = 2 ** exponent;
  const image = scores?.shown[at];
  const job = useMemo(() => image && softmaxJob({ logits: image.logits, temperature }), [image, temperature]);
  useJob(job, onJob);
  const output = useMemo(() => (ran === null ? null : readProbabilities(ran.values)), [ran]);
  return (
    <DemoLayout
      controls={
        <>
          {isFailed && <p className="text-sm text-bad">{t('dataNotLoaded')}</p>}
          <Choice
            label={t('digit')}
            value={String(at)}
            onValue={(chosen) => setAt(Number(chosen))}
            options={(scores?.shown ?? []).map(({ label }, place) => ({
              value: String(place),
              label: t('digitOption', { number: place + 1, label }),
            }))}
          />
          <Slider
            label={t('temperature')}
            value={exponent}
            onValue={setExponent}
            min={-3}
            max={5}
            step={0.25}
            shown={format.number(temperature, { maximumSignificantDigits: 3 })}
          />
          <p className="text-sm text-muted">{t('softmaxLead')}</p>
        </>
      }
    >
      <div className="flex flex-wrap gap-6">
        {image && <PictureView picture={image.picture} label={t('input')} />}
        <OutputFrame ran={ran} output={output}>
          {(probabilities) => (
            <Bars
              label={t('probabilities')}
              most={1}
              bars={probabilities.map((value, name) => ({
                name: String(name),
                value,
                shown: format.number(value, { style: 'percent', minimumFractionDigits: 1 }),
              }))}
            />
          )}
        </OutputFrame>
      </div>
    </DemoLayout>
  );
}
