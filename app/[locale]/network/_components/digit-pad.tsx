'use client';

import { useTranslations } from 'next-intl';
import type { Stroke } from './strokes.ts';
import { useStrokes } from './use-strokes.ts';

interface DigitPadProps {
  /** Called at the end of every stroke; with an empty list when the drawing is cleared. */
  onDrawn: (strokes: readonly Stroke[]) => void;
}

const side = 100;

/** A sheet to draw a digit on by mouse, pen or finger. */
export function DigitPad({ onDrawn }: DigitPadProps) {
  const t = useTranslations('network');
  const { strokes, begin, move, end, clear } = useStrokes(side, onDrawn);
  return (
    <div className="flex flex-col items-start gap-3">
      <svg
        viewBox={`0 0 ${side} ${side}`}
        role="img"
        aria-label={t('pad')}
        data-pad
        className="aspect-square w-64 max-w-full cursor-crosshair touch-none rounded border border-line-strong bg-surface select-none"
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
      >
        {strokes.map((stroke, at) => (
          <polyline
            key={at}
            // A line of no length is not drawn: a dot gets one.
            points={(stroke.length > 1 ? stroke : [...stroke, ...stroke]).join(' ')}
            className="fill-none stroke-ink"
            strokeWidth="8"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        ))}
        {strokes.length === 0 && (
          <text x={side / 2} y={side / 2} textAnchor="middle" className="fill-muted text-[7px]">
            {t('padHint')}
          </text>
        )}
      </svg>
      <button type="button" className="button-quiet" onClick={clear} disabled={strokes.length === 0}>
        {t('clear')}
      </button>
    </div>
  );
}
