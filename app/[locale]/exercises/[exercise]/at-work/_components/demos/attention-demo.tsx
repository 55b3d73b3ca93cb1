'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import type { Locale } from '#graders/text.ts';
import { Check } from '../controls/check.tsx';
import { Choice } from '../controls/choice.tsx';
import { Slider } from '../controls/slider.tsx';
import { DemoLayout } from '../demo-layout.tsx';
import type { DemoProps } from '../demo-props.ts';
import { loadJson } from '../load-json.ts';
import { OutputFrame } from '../output-frame.tsx';
import { useJob } from '../use-job.ts';
import { useLoaded } from '../use-loaded.ts';
import { attentionJob, readWeights } from './attention.ts';
import { WeightTable } from '#components/tensor/weight-table.tsx';

type StoredSentences = Record<Locale, { words: string[]; vectors: number[][] }[]>;

const loadSentences = (): Promise<StoredSentences> => loadJson<StoredSentences>('sentences.json');

/** The learner's attention of a sentence over itself, with vectors learned from the shipped reviews. */
export function AttentionDemo({ exercise, ran, onJob }: DemoProps) {
  const t = useTranslations('atWork');
  const format = useFormatter();
  const locale = useLocale() as Locale;
  const { data, isFailed } = useLoaded(loadSentences);
  const [at, setAt] = useState(0);
  const [exponent, setExponent] = useState(3);
  const [causal, setCausal] = useState(true);
  const sharpness = 2 ** exponent;
  const sentence = data?.[locale][at];
  const job = useMemo(
    () => sentence && attentionJob(exercise, { vectors: sentence.vectors, sharpness, causal }),
    [exercise, sentence, sharpness, causal],
  );
  useJob(job, onJob);
  const output = useMemo(() => (ran === null ? null : readWeights(ran.values)), [ran]);
  const isOfSentence = output === null || output.shape[0] === sentence?.words.length;
  return (
    <DemoLayout
      controls={
        <>
          {isFailed && <p className="text-sm text-bad">{t('dataNotLoaded')}</p>}
          <Choice
            label={t('sentence')}
            value={String(at)}
            onValue={(chosen) => setAt(Number(chosen))}
            options={(data?.[locale] ?? []).map(({ words }, place) => ({
              value: String(place),
              label: words.join(locale === 'zh' ? '' : ' '),
            }))}
          />
          <Slider
            label={t('sharpness')}
            value={exponent}
            onValue={setExponent}
            min={-1}
            max={7}
            step={0.5}
            shown={format.number(sharpness, { maximumSignificantDigits: 3 })}
          />
          {exercise === 'd-masked-attention' && (
            <Check label={t('causal')} isOn={causal} onChange={setCausal} />
          )}
          <p className="text-sm text-muted">{t('attentionLead')}</p>
        </>
      }
    >
      {isOfSentence && (
        <OutputFrame ran={ran} output={output}>
          {({ data: weights }) => (
            <WeightTable label={t('weights')} words={sentence?.words ?? []} weights={weights} />
          )}
        </OutputFrame>
      )}
    </DemoLayout>
  );
}
