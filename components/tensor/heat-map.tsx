'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import type { AnyTensor } from '#graders/tensor.ts';
import type { Scale } from './color-scale.ts';
import { drawingOf, extentOf, indexText, shapeText, valueText } from './drawing.ts';
import { formatShort } from './format-number.ts';
import { firstView, isViewOf } from './plane.ts';
import { PlaneChooser } from './plane-chooser.tsx';
import { PlanePicture } from './plane-picture.tsx';

interface HeatMapProps {
  shape: readonly number[];
  data: AnyTensor['data'];
  scale: Scale;
  /** What the tensor is, e.g. "input". */
  label: string;
}

/** A tensor in colour; hover and keyboard focus tell index and value. Needs the texts of `tensor`. */
export function HeatMap({ shape, data, scale, label }: HeatMapProps) {
  const t = useTranslations('tensor');
  const drawing = useMemo(() => drawingOf({ shape, data }), [shape, data]);
  const [view, setView] = useState(() => firstView(drawing.shape));
  const [cursor, setCursor] = useState<number | null>(null);
  const shown = isViewOf(drawing.shape, view) ? view : firstView(drawing.shape);
  const at = cursor !== null && cursor < drawing.data.length ? cursor : null;
  const { low, high } = extentOf(data);
  return (
    <figure className="flex max-w-full min-w-0 flex-col items-start gap-1">
      <figcaption className="text-xs text-muted">
        {label} <span className="font-mono">{shapeText(shape)}</span>
      </figcaption>
      <PlaneChooser shape={drawing.shape} view={shown} onView={setView} />
      <PlanePicture
        drawing={drawing}
        view={shown}
        scale={scale}
        label={label}
        cursor={at}
        onCursor={setCursor}
      />
      <p aria-live="polite" className="min-h-4 font-mono text-xs tabular-nums">
        {at === null ? (
          <span className="text-muted">{t('range', { low: formatShort(low), high: formatShort(high) })}</span>
        ) : (
          `${indexText(at, drawing)} ${valueText(at, drawing)}`
        )}
      </p>
    </figure>
  );
}
