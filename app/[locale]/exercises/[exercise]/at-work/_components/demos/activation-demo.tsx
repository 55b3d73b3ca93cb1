'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Choice } from '../controls/choice.tsx';
import { Slider } from '../controls/slider.tsx';
import { DemoLayout } from '../demo-layout.tsx';
import type { DemoProps } from '../demo-props.ts';
import { LinePlot } from '../line-plot.tsx';
import { OutputFrame } from '../output-frame.tsx';
import { useJob } from '../use-job.ts';
import { activationJob, activationKinds, readActivation, type ActivationKind } from './activation.ts';

/** The curves that the learner's activation and its slope make. */
export function ActivationDemo({ ran, onJob }: DemoProps) {
  const t = useTranslations('atWork');
  const [kind, setKind] = useState<ActivationKind>('relu');
  const [range, setRange] = useState(4);
  const job = useMemo(() => activationJob({ kind, range }), [kind, range]);
  useJob(job, onJob);
  const output = useMemo(() => (ran === null ? null : readActivation(ran.values)), [ran]);
  return (
    <DemoLayout
      controls={
        <>
          <Choice
            label={t('activation')}
            value={kind}
            onValue={setKind}
            options={activationKinds.map((value) => ({ value, label: value }))}
          />
          <Slider label={t('range')} value={range} onValue={setRange} min={1} max={40} step={1} />
        </>
      }
    >
      <OutputFrame ran={ran} output={output}>
        {({ y, dy }) => (
          <LinePlot
            label={t('activationCurves')}
            lines={[
              { name: 'y', values: y },
              { name: 'dy', values: dy },
            ]}
            ends={[`−${range}`, `${range}`]}
          />
        )}
      </OutputFrame>
    </DemoLayout>
  );
}
