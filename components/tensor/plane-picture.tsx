'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { isCondensed } from './condense.ts';
import { extentOf, rowsOf, shapeText } from './drawing.ts';
import { formatShort } from './format-number.ts';
import { PlaneCanvas } from './plane-canvas.tsx';
import { PlaneFigures } from './plane-figures.tsx';
import { planeOf, type Plane } from './plane.ts';
import type { PlaneProps } from './plane-props.ts';
import { ValuesText } from './values-text.tsx';

const MOST_FIGURES = 144;
const MOST_COLUMNS = 12;

/** One plane of a tensor in the way that suits its size. */
export function PlanePicture(props: Omit<PlaneProps, 'plane'>) {
  const { drawing, view, label } = props;
  const t = useTranslations('tensor');
  const plane = useMemo(() => planeOf(drawing.shape, view), [drawing, view]);
  const { low, high, nonFinite } = useMemo(() => extentOf(drawing.data), [drawing]);
  if (plane.rows * plane.columns === 0)
    return <p className="text-sm text-muted">{t('empty', { shape: shapeText(drawing.shape) })}</p>;
  const range = { shape: shapeText(drawing.shape), low: formatShort(low), high: formatShort(high) };
  const name = t('name', { label, ...range, nonFinite });
  if (fitsFigures(plane)) {
    return (
      <div className="max-w-full overflow-x-auto p-1">
        <PlaneFigures {...props} plane={plane} label={name} />
      </div>
    );
  }
  return (
    <div className="flex max-w-full flex-col items-start gap-1">
      <PlaneCanvas {...props} plane={plane} label={`${name} ${t('keys')}`} />
      {isCondensed(plane) && <p className="text-xs text-muted">{t('condensed')}</p>}
      {nonFinite > 0 && <p className="text-xs">{t('nonFinite', { count: nonFinite })}</p>}
      <ValuesText drawing={drawing} rows={() => rowsOf(plane)} />
    </div>
  );
}

export function fitsFigures({ rows, columns }: Plane): boolean {
  return rows * columns <= MOST_FIGURES && columns <= MOST_COLUMNS;
}
