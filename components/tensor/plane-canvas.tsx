'use client';

import { useEffect, useMemo, useRef, type CSSProperties, type PointerEvent } from 'react';
import { useColorTheme } from '#components/shell/use-color-theme.ts';
import { condense } from './condense.ts';
import { cellAt } from './drawing.ts';
import { paintPlane } from './paint-plane.ts';
import type { Plane } from './plane.ts';
import type { PlaneProps } from './plane-props.ts';
import { usePlaneKeys } from './use-plane-keys.ts';

const LARGEST = 288;
/** Less could be neither seen nor pointed at. */
const SMALLEST = 24;

/** A plane too large for figures, one coloured cell per element, with the same cursor. */
export function PlaneCanvas(props: PlaneProps) {
  const { drawing, plane, view, scale, label, cursor, marked = null, onCursor } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useColorTheme();
  const keys = usePlaneKeys(props);
  const pixels = useMemo(() => condense(plane, drawing.data), [plane, drawing]);
  const size = cellSize(pixels);
  const { kind, limit } = scale;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context)
      paintPlane(context, { data: drawing.data, plane: pixels, scale: { kind, limit }, theme, size });
  }, [drawing, pixels, kind, limit, theme, size]);

  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const row = Math.floor(((event.clientY - top) / height) * pixels.rows);
    const column = Math.floor(((event.clientX - left) / width) * pixels.columns);
    if (row < pixels.rows && column < pixels.columns) onCursor(pixels.positionAt(row, column));
  };
  const width = Math.max(pixels.columns * size, SMALLEST);
  const height = Math.max(pixels.rows * size, SMALLEST);
  return (
    <div
      role="application"
      aria-label={label}
      tabIndex={0}
      className="relative max-w-full"
      // A page whose matter it is may show it larger.
      style={{ width: `calc(${width}px * var(--plane-zoom, 1))`, aspectRatio: `${width} / ${height}` }}
      onPointerMove={onPointerMove}
      onPointerLeave={() => onCursor(null)}
      {...keys}
    >
      <canvas
        ref={canvas}
        width={pixels.columns * size}
        height={pixels.rows * size}
        aria-hidden="true"
        className="absolute inset-0 size-full"
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
