'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { AnyTensor } from '#graders/tensor.ts';
import { differenceLimit, differenceOf, drawingOf, limitOf, shapeText } from './drawing.ts';
import { formatShort } from './format-number.ts';
import { HeatMap } from './heat-map.tsx';
import { LinkedPlanes, type LinkedPlane } from './linked-planes.tsx';

interface TensorDifferenceProps {
  expected: AnyTensor;
  /** Null when nothing came back that could be drawn. */
  actual: AnyTensor | null;
  firstWrongIndex: readonly number[] | null;
}

/** Expected, actual and their difference, on equal scales that are stated beside them. */
export function TensorDifference({ expected, actual, firstWrongIndex }: TensorDifferenceProps) {
  const t = useTranslations('tensor');
  const planes = useMemo(() => linkedPlanes(expected, actual), [expected, actual]);
  const [first, , difference] = planes;
  const { limit } = first!.scale;
  const ends = { low: formatShort(limit && -limit), high: formatShort(limit) };
  const isSameShape = actual !== null && difference !== undefined;
  return (
    <div className="flex min-w-0 flex-col gap-2">
      {isSameShape ? (
        <LinkedPlanes key={String(firstWrongIndex)} planes={planes} firstWrongIndex={firstWrongIndex} />
      ) : (
        <div className="flex flex-wrap gap-x-4 gap-y-2">
          {planes.map(({ name, drawing: { shape, data }, scale }) => (
            <HeatMap key={name} shape={shape} data={data} scale={scale} label={t(name)} />
          ))}
        </div>
      )}
      {isSameShape && difference.drawing.data.length > 0 && (
        <p className="text-xs text-muted">
          {t('scales', { ...ends, difference: formatShort(difference.scale.limit) })}
        </p>
      )}
      {!isSameShape && (
        <p className="text-xs text-muted">
          {t('scale', ends)} {t(actual === null ? 'nothing' : 'shapesDiffer')}
        </p>
      )}
      {actual && shapeText(drawingOf(actual).shape) !== shapeText(actual.shape) && (
        <p className="text-xs">
          {t('unfilled', { shape: shapeText(actual.shape), length: actual.data.length })}
        </p>
      )}
    </div>
  );
}

function linkedPlanes(expected: AnyTensor, actual: AnyTensor | null): LinkedPlane[] {
  const wanted = drawingOf(expected);
  if (actual === null) {
    return [{ name: 'expected', drawing: wanted, scale: { kind: 'diverging', limit: limitOf(wanted.data) } }];
  }
  const got = drawingOf(actual);
  const scale = { kind: 'diverging', limit: limitOf(wanted.data, got.data) } as const;
  const both: LinkedPlane[] = [
    { name: 'expected', drawing: wanted, scale },
    { name: 'actual', drawing: got, scale },
  ];
  if (shapeText(wanted.shape) !== shapeText(got.shape)) return both;
  const drawing = differenceOf(wanted, got);
  const limit = differenceLimit(drawing, scale.limit);
  return [...both, { name: 'difference', drawing, scale: { kind: 'magnitude', limit } }];
}
