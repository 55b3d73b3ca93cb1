'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { DigitWeights } from '#graders/network/digit-network.ts';
import type { MapLayer } from '#graders/network/class-gradients.ts';
import { Link } from '#i18n/navigation.ts';
import {
  AttributionController,
  type AttributionProblem,
  type AttributionSources,
} from './attribution-controller.ts';
import { CamPicture, PixelAttributions } from './attribution-pictures.tsx';

export interface AttributionAssets {
  sources: AttributionSources;
  sandboxUrl: string;
  wasmPath: string;
}

interface AttributionPanelProps extends AttributionAssets {
  weights: DigitWeights;
  /** 28 × 28 values from 0 to 1. */
  pixels: Float32Array;
  /** The class that the network was seen to give: it gives another one where it was trained on another scale. */
  seen?: number;
}

const layers: readonly MapLayer[] = ['relu3', 'relu2'];

/** Where the network looked and which pixels count, by the learner's own Grad-CAM and integrated gradients. */
export function AttributionPanel({ weights, pixels, seen, ...assets }: AttributionPanelProps) {
  const t = useTranslations('attribution');
  const [controller] = useState(() => new AttributionController(assets));
  const { isRunning, cam, attributions } = useSyncExternalStore(
    controller.subscribe,
    controller.now,
    controller.now,
  );
  const [layer, setLayer] = useState<MapLayer>('relu3');
  useEffect(() => void controller.explain({ weights, pixels, layer }), [controller, weights, pixels, layer]);
  const { gradCam, integratedGradients } = assets.sources;
  const isOther = [cam, attributions].some(
    (found) => found !== null && !isProblem(found) && seen !== undefined && found.digit !== seen,
  );
  return (
    <div className="flex flex-col gap-4" aria-busy={isRunning} data-attribution>
      <p className="max-w-[42rem] text-muted">{t('lead')}</p>
      <p role="status" className="-mt-2 text-sm text-muted empty:hidden">
        {isRunning ? t('running') : isOther ? t('otherScale') : ''}
      </p>
      <div className="grid gap-8 sm:grid-cols-2">
        <section className="flex min-w-0 flex-col items-start gap-3">
          <h3 className="text-sm font-medium">{t('cam.title')}</h3>
          {gradCam === null && <Gap exercise="e-grad-cam" name="Grad-CAM" />}
          {gradCam !== null && <LayerChoice layer={layer} onChosen={setLayer} />}
          {isProblem(cam) && <Problem problem={cam} exercise="e-grad-cam" />}
          {cam !== null && !isProblem(cam) && !isOther && <CamPicture {...cam} />}
        </section>
        <section className="flex min-w-0 flex-col items-start gap-3">
          <h3 className="text-sm font-medium">{t('pixels.title')}</h3>
          {integratedGradients === null && (
            <Gap exercise="e-integrated-gradients" name={t('pixels.exercise')} />
          )}
          {isProblem(attributions) && <Problem problem={attributions} exercise="e-integrated-gradients" />}
          {attributions !== null && !isProblem(attributions) && !isOther && (
            <PixelAttributions {...attributions} />
          )}
        </section>
      </div>
    </div>
  );
}

function isProblem(result: object | null): result is AttributionProblem {
  return result !== null && 'code' in result;
}

function LayerChoice({ layer, onChosen }: { layer: MapLayer; onChosen: (layer: MapLayer) => void }) {
  const t = useTranslations('attribution');
  return (
    <fieldset className="flex flex-wrap gap-x-4 text-sm">
      <legend className="sr-only">{t('cam.layer')}</legend>
      {layers.map((one) => (
        <label key={one} className="flex min-h-8 items-center gap-2">
          <input type="radio" name="map-layer" checked={layer === one} onChange={() => onChosen(one)} />
          {t(`cam.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** A function that is not written yet. */
function Gap({ exercise, name }: { exercise: string; name: string }) {
  const t = useTranslations('attribution');
  return (
    <p className="text-sm text-muted">
      {t('gap')}{' '}
      <Link className="link" href={`/exercises/${exercise}?tier=loops`}>
        {t('write', { name })}
      </Link>
    </p>
  );
}

function Problem({ problem, exercise }: { problem: AttributionProblem; exercise: string }) {
  const t = useTranslations('attribution');
  return (
    <p role="alert" className="text-sm">
      <span aria-hidden="true">✕ </span>
      {problem.code === 'threw'
        ? t('problem.threw', { message: problem.message, line: problem.line ?? 0 })
        : t(`problem.${problem.code}`)}{' '}
      <Link className="link" href={`/exercises/${exercise}?tier=loops`}>
        {t('problem.open')}
      </Link>
    </p>
  );
}
