'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { ClassBars } from './class-bars.tsx';
import { DigitPad } from './digit-pad.tsx';
import { LayerMaps } from './layer-maps.tsx';
import { AttributionPanel } from '#components/attribution/attribution-panel.tsx';
import type { AttributionSources } from '#components/attribution/attribution-controller.ts';
import { MapPicture } from '#components/tensor/map-picture.tsx';
import { NetworkController, type NetworkState } from './network-controller.ts';
import { ProblemText } from './problem-text.tsx';
import { SamplePicker } from './sample-picker.tsx';
import type { Sources } from './sources-of.ts';
import { paintStrokes, type Stroke } from './strokes.ts';
import { Times } from './times.tsx';
import { WeightsChoice } from './weights-choice.tsx';

interface WorkbenchProps {
  sources: Sources;
  explaining: AttributionSources;
  sandboxUrl: string;
  wasmPath: string;
}

const weightsUrl = '/datasets/digit-cnn.json';

/** The learner's network at work: a digit is drawn or chosen, and every layer shows what it made of it. */
export function Workbench(props: WorkbenchProps) {
  const t = useTranslations('network');
  const [controller] = useState(() => new NetworkController({ ...props, weightsUrl }));
  const state = useSyncExternalStore(controller.subscribe, controller.now, controller.now);
  useEffect(() => void controller.findOwn(), [controller]);
  const { from, ownAccuracy } = state;
  const [chosen, setChosen] = useState<number | null>(null);
  const onDrawn = (strokes: readonly Stroke[]): void => {
    setChosen(null);
    if (strokes.length === 0) controller.clear();
    else void controller.show(paintStrokes(strokes));
  };
  return (
    <>
      <section aria-labelledby="digit" className="flex flex-col gap-4">
        <h2 id="digit" className="text-lg font-semibold">
          {t('draw')}
        </h2>
        <div className="grid items-start gap-x-12 gap-y-8 md:grid-cols-[auto_minmax(0,1fr)]">
          <div className="flex min-w-0 flex-col gap-6">
            <DigitPad onDrawn={onDrawn} />
            <SamplePicker
              chosen={chosen}
              onChosen={(digit, pixels) => {
                setChosen(digit);
                void controller.show(pixels);
              }}
              onRenewed={() => setChosen(null)}
            />
            {ownAccuracy !== null && (
              <WeightsChoice from={from} ownAccuracy={ownAccuracy} onChosen={controller.takeWeights} />
            )}
          </div>
          <Answer state={state} />
        </div>
      </section>
      {state.pixels !== null && state.weights !== null && (
        <section aria-labelledby="why" className="flex flex-col gap-4">
          <h2 id="why" className="text-lg font-semibold">
            {t('why')}
          </h2>
          <AttributionPanel
            weights={state.weights}
            pixels={state.pixels}
            sources={props.explaining}
            sandboxUrl={props.sandboxUrl}
            wasmPath={props.wasmPath}
          />
        </section>
      )}
      {state.layers !== null && <LayerMaps layers={state.layers} />}
    </>
  );
}

function Answer({ state: { pixels, isRunning, layers, library, problem } }: { state: NetworkState }) {
  const t = useTranslations('network');
  const probabilities = layers?.at(-1)!.output.data;
  return (
    <div
      className="flex min-w-0 flex-col gap-5"
      data-state={isRunning ? 'running' : layers ? 'ran' : 'idle'}
      aria-busy={isRunning}
    >
      <div role="status" className="min-h-14">
        {pixels === null && <p className="text-muted">{t('waiting')}</p>}
        {isRunning && <p className="delayed text-muted">{t('running')}</p>}
        {!isRunning && probabilities && <Verdict probabilities={probabilities} />}
        {problem && <ProblemText problem={problem} />}
      </div>
      {pixels !== null && (
        <figure className="flex flex-col gap-1">
          <figcaption className="text-xs text-muted">{t('seen')}</figcaption>
          <MapPicture
            values={pixels}
            columns={28}
            scale={{ kind: 'magnitude', limit: 1 }}
            className="size-28 border border-line"
          />
        </figure>
      )}
      {probabilities && <ClassBars probabilities={probabilities} />}
      {layers && <Times layers={layers} library={library} />}
    </div>
  );
}

function Verdict({ probabilities }: { probabilities: Float32Array }) {
  const t = useTranslations('network');
  const best = Math.max(...probabilities);
  if (!(best >= 0)) return <p>{t('undecided')}</p>;
  return (
    <p className="text-lg" data-class={probabilities.indexOf(best)}>
      {t('verdict', { digit: String(probabilities.indexOf(best)), share: best })}
    </p>
  );
}
