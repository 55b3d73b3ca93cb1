'use client';

import { useEffect, useRef } from 'react';
import { useColorTheme } from '#components/shell/use-color-theme.ts';
import { paintPlane } from '#components/tensor/paint-plane.ts';
import type { Scale } from '#components/tensor/color-scale.ts';

interface MapPictureProps {
  /** Values of one plane, row by row. */
  values: Float32Array;
  columns: number;
  scale: Scale;
  className: string;
}

/** One plane of numbers in colour. It says nothing to a screen reader: what it stands in does. */
export function MapPicture({ values, columns, scale: { kind, limit }, className }: MapPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useColorTheme();
  const rows = Math.ceil(values.length / columns);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const positionAt = (row: number, column: number): number | null => {
      const at = row * columns + column;
      return at < values.length ? at : null;
    };
    paintPlane(context, {
      data: values,
      plane: { rows, columns, positionAt },
      scale: { kind, limit },
      theme,
      size: 1,
    });
  }, [values, rows, columns, kind, limit, theme]);
  return (
    <canvas
      ref={canvas}
      width={columns}
      height={rows}
      aria-hidden="true"
      className={className}
      style={{ imageRendering: 'pixelated' }}
    />
  );
}
