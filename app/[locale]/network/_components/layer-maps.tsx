'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { HeatMap } from '#components/tensor/heat-map.tsx';
import { extentOf, shapeText } from '#components/tensor/drawing.ts';
import { formatShort } from '#components/tensor/format-number.ts';
import type { Scale } from '#components/tensor/color-scale.ts';
import type { LayerOutput } from '#graders/network/run-network.ts';
import { MapPicture } from '#components/tensor/map-picture.tsx';

/** What every layer made of the picture, from the first to the last. */
export function LayerMaps({ layers }: { layers: readonly LayerOutput[] }) {
  const t = useTranslations('network');
  return (
    <section aria-labelledby="maps" className="flex flex-col gap-4">
      <h2 id="maps" className="text-lg font-semibold">
        {t('maps')}
      </h2>
      <p className="max-w-[42rem] text-muted">{t('mapsLead')}</p>
      <ol className="flex flex-col divide-y divide-line border-y border-line">
        {layers.map((layer, at) => (
          <LayerRow key={layer.id} layer={layer} at={at} />
        ))}
      </ol>
    </section>
  );
}

function LayerRow({ layer, at }: { layer: LayerOutput; at: number }) {
  const t = useTranslations('network');
  const { operation, output, milliseconds } = layer;
  const [isOpen, setIsOpen] = useState(false);
  const { low, high } = extentOf(output.data);
  const isSigned = operation === 'convolve' || operation === 'dense';
  const limit = Math.max(Math.abs(low), Math.abs(high));
  const scale: Scale = { kind: isSigned ? 'diverging' : 'magnitude', limit };
  const name = t(`operation.${operation}`);
  const range = { low: formatShort(low), high: formatShort(high) };
  return (
    <li className="flex flex-col gap-2 py-4" data-output={layer.id}>
      <h3 className="flex flex-wrap items-baseline gap-x-3 text-sm font-medium">
        <span>{t('layer', { number: at + 1, name })}</span>
        <span className="font-mono text-xs font-normal text-muted tabular-nums">
          {shapeText(output.shape)} · {t('milliseconds', { time: milliseconds })}
        </span>
      </h3>
      <div
        role="img"
        aria-label={t('picture', { name, shape: shapeText(output.shape), ...range })}
        className="flex flex-wrap gap-1.5"
      >
        <Pictures layer={layer} scale={scale} />
      </div>
      <details className="text-sm" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary className="w-fit py-1 text-muted">{t('values')}</summary>
        {isOpen && <HeatMap shape={output.shape} data={output.data} scale={scale} label={name} />}
      </details>
    </li>
  );
}

/** One picture per channel of [1, H, W, C], one row of cells for [1, U]. */
function Pictures({ layer: { output }, scale }: { layer: LayerOutput; scale: Scale }) {
  const { shape, data } = output;
  if (shape.length !== 4) {
    return <MapPicture values={data} columns={data.length} scale={scale} className="h-5 w-full max-w-md" />;
  }
  const [, height, width, channels] = shape as [number, number, number, number];
  return Array.from({ length: channels }, (_, channel) => (
    <MapPicture
      key={channel}
      values={Float32Array.from({ length: height * width }, (_, at) => data[at * channels + channel]!)}
      columns={width}
      scale={scale}
      className="size-14"
    />
  ));
}
