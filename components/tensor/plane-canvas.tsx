'use client';

import { useEffect, useRef, type CSSProperties, type PointerEvent } from 'react';
import { useColorTheme } from '#components/shell/use-color-theme.ts';
import { cellAt } from './drawing.ts';
import { paintPlane } from './paint-plane.ts';
import type { Plane } from './plane.ts';
import type { PlaneProps } from './plane-props.ts';
import { usePlaneKeys } from './use-plane-keys.ts';

const LARGEST = 288;

/** A plane too large for figures, one coloured cell per element, with the same cursor. */
export function PlaneCanvas(props: PlaneProps) {
  const { drawing, plane, view, scale, label, cursor, marked = null, onCursor } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useColorTheme();
  const keys = usePlaneKeys(props);
  const size = cellSize(plane);
  const { kind, limit } = scale;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context) paintPlane(context, { data: drawing.data, plane, scale: { kind, limit }, theme, size });
  }, [drawing, plane, kind, limit, theme, size]);

  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const row = Math.floor(((event.clientY - top) / height) * plane.rows);
    const column = Math.floor(((event.clientX - left) / width) * plane.columns);
    if (row < plane.rows && column < plane.columns) onCursor(plane.positionAt(row, column));
  };
  return (
    <div
      role="application"
      aria-label={label}
      tabIndex={0}
      className="relative max-w-full"
      style={{ width: plane.columns * size }}
      onPointerMove={onPointerMove}
      onPointerLeave={() => onCursor(null)}
      {...keys}
    >
      <canvas
        ref={canvas}
        width={plane.columns * size}
        height={plane.rows * size}
        aria-hidden="true"
        className="block h-auto w-full"
        style={{ imageRendering: 'pixelated' }}
      />
      <Outline cell={cellAt(marked, drawing, view)} plane={plane} kind="marked" />
      <Outline cell={cellAt(cursor, drawing, view)} plane={plane} kind="cursor" />
    </div>
  );
}

function Outline({ cell, plane, kind }: { cell: [number, number] | null; plane: Plane; kind: string }) {
  if (cell === null) return null;
  const [row, column] = cell;
  const style: CSSProperties = {
    left: `${(100 * column) / plane.columns}%`,
    top: `${(100 * row) / plane.rows}%`,
    width: `${100 / plane.columns}%`,
    height: `${100 / plane.rows}%`,
  };
  return <span aria-hidden="true" data-kind={kind} className="tensor-outline" style={style} />;
}

function cellSize({ rows, columns }: Plane): number {
  return Math.min(Math.max(Math.floor(LARGEST / Math.max(rows, columns)), 1), 16);
}
