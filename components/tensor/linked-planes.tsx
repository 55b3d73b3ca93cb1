'use client';

import { useTranslations } from 'next-intl';
import { Fragment, useState } from 'react';
import type { Scale } from './color-scale.ts';
import { indexText, valueText, type Drawing } from './drawing.ts';
import { firstView, isViewOf, viewAt } from './plane.ts';
import { PlaneChooser } from './plane-chooser.tsx';
import { PlanePicture } from './plane-picture.tsx';

export interface LinkedPlane {
  name: 'expected' | 'actual' | 'difference';
  drawing: Drawing;
  scale: Scale;
}

interface LinkedPlanesProps {
  /** All of one shape. */
  planes: readonly LinkedPlane[];
  firstWrongIndex: readonly number[] | null;
}

/** Tensors of one shape side by side with one slice and one cursor. */
export function LinkedPlanes({ planes, firstWrongIndex }: LinkedPlanesProps) {
  const t = useTranslations('tensor');
  const { shape } = planes[0]!.drawing;
  const [chosen, setChosen] = useState(() => startView(shape, firstWrongIndex));
  const [cursor, setCursor] = useState<number | null>(null);
  const view = isViewOf(shape, chosen) ? chosen : startView(shape, firstWrongIndex);
  const marked = firstWrongIndex && positionIn(shape, firstWrongIndex);
  const size = planes[0]!.drawing.data.length;
  const told = cursor !== null && cursor < size ? cursor : marked;
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <PlaneChooser shape={shape} view={view} onView={setChosen} />
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        {planes.map(({ name, drawing, scale }) => (
          <figure key={name} className="flex max-w-full min-w-0 flex-col items-start gap-1">
            <figcaption className="text-xs text-muted">{t(name)}</figcaption>
            <PlanePicture
              drawing={drawing}
              view={view}
              scale={scale}
              label={t(name)}
              cursor={told === cursor ? cursor : null}
              onCursor={setCursor}
              marked={marked}
            />
          </figure>
        ))}
      </div>
      <p aria-live="polite" className="min-h-5 text-xs">
        {told !== null && (
          <>
            {told === marked && <span>{t('firstWrong')} </span>}
            <span className="font-mono">{indexText(told, planes[0]!.drawing)}</span>
            {planes.map(({ name, drawing }) => (
              <Fragment key={name}>
                {' '}
                <span className="ml-3 inline-block">
                  <span className="text-muted">{t(name)}</span>{' '}
                  <span className="font-mono tabular-nums">{valueText(told, drawing)}</span>
                </span>
              </Fragment>
            ))}
          </>
        )}
      </p>
    </div>
  );
}

/** The slice that holds the first wrong element, if there is one. */
function startView(shape: readonly number[], index: readonly number[] | null) {
  const view = firstView(shape);
  return index?.length === shape.length ? viewAt(view, index) : view;
}

function positionIn(shape: readonly number[], index: readonly number[]): number | null {
  if (index.length !== shape.length || index.some((at, axis) => at >= shape[axis]!)) return null;
  return index.reduce((position, at, axis) => position * shape[axis]! + at, 0);
}
