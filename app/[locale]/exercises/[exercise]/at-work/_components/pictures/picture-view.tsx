import { useEffect, useRef } from 'react';
import type { Picture } from './picture.ts';

interface PictureViewProps {
  picture: Picture;
  label: string;
}

/** A grey picture, pixel by pixel, as large as the heat map beside it. */
export function PictureView({ picture, label }: PictureViewProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { rows, columns, data } = picture;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const image = context.createImageData(columns, rows);
    for (let at = 0; at < data.length; at += 1) {
      image.data.fill(Math.round(255 * data[at]!), 4 * at, 4 * at + 3);
      image.data[4 * at + 3] = 255;
    }
    context.putImageData(image, 0, 0);
  }, [rows, columns, data]);
  return (
    <figure className="flex max-w-full min-w-0 flex-col items-start gap-1">
      <figcaption className="text-xs text-muted">
        {label}{' '}
        <span className="font-mono">
          [{rows}, {columns}]
        </span>
      </figcaption>
      <canvas
        ref={canvas}
        width={columns}
        height={rows}
        role="img"
        aria-label={label}
        className="max-w-full"
        style={{
          width: `calc(${columns * cellSize(rows, columns)}px * var(--plane-zoom, 1))`,
          imageRendering: 'pixelated',
        }}
      />
    </figure>
  );
}

function cellSize(rows: number, columns: number): number {
  return Math.min(Math.max(Math.floor(288 / Math.max(rows, columns)), 1), 16);
}
