'use client';

import { useTranslations } from 'next-intl';
import { input, kernel, placeOf, windowAt, windowCount, type Operation } from './convolution-example.ts';

interface DrawingProps {
  operation: Operation;
  step: number;
  label: string;
}

const size = 40;
const inputAt = { x: 1, y: 26 };
const kernelAt = { x: 164, y: 46 };
const outputAt = { x: 287, y: 46 };
const moves = 'transition-transform duration-200';

const shift = (x: number, y: number): { transform: string } => ({ transform: `translate(${x}px, ${y}px)` });

export function ConvolutionDrawing({ operation, step, label }: DrawingProps) {
  const t = useTranslations('figures.convolution-window');
  const { row, column } = windowAt(operation, step);
  return (
    <svg
      viewBox="0 0 368 150"
      role="img"
      aria-label={label}
      className="w-full max-w-md font-mono text-[15px]"
    >
      <Caption x={inputAt.x} y={16} text={t('input')} />
      <Caption x={kernelAt.x} y={16} text={operation === 'correlation' ? t('kernel') : t('turned')} />
      <Caption x={outputAt.x} y={16} text={t('output')} />
      <g style={shift(inputAt.x, inputAt.y)}>
        <rect
          width={2 * size}
          height={2 * size}
          className={`fill-accent-soft ${moves}`}
          style={shift(column * size, row * size)}
        />
        {input.map((cells, at) =>
          cells.map((cell, q) => <Cell key={cell} place={{ row: at, column: q }} text={cell} />),
        )}
        <rect
          width={2 * size}
          height={2 * size}
          className={`fill-none stroke-accent ${moves}`}
          strokeWidth="2.5"
          style={shift(column * size, row * size)}
        />
      </g>
      <Sign x={142} text={operation === 'correlation' ? '⋆' : '∗'} />
      <g style={shift(kernelAt.x, kernelAt.y)}>
        {kernel.map((weights, p) =>
          weights.map((weight, q) => <Cell key={weight} place={placeOf(operation, p, q)} text={weight} />),
        )}
      </g>
      <Sign x={265} text="=" />
      <g style={shift(outputAt.x, outputAt.y)}>
        {Array.from({ length: windowCount }, (_, at) => {
          const { row: y, column: x, value } = windowAt(operation, at);
          return (
            <Cell
              key={at}
              place={{ row: y, column: x }}
              text={at <= step ? value : ''}
              isMarked={at === step}
            />
          );
        })}
      </g>
    </svg>
  );
}

interface CellProps {
  place: { row: number; column: number };
  text: number | '';
  isMarked?: boolean;
}

function Cell({ place, text, isMarked = false }: CellProps) {
  return (
    <g className={moves} style={shift(place.column * size, place.row * size)}>
      <rect
        width={size}
        height={size}
        className={isMarked ? 'fill-accent-soft stroke-accent' : 'fill-none stroke-line-strong'}
      />
      <text x={size / 2} y={size / 2} textAnchor="middle" dominantBaseline="central" className="fill-ink">
        {text}
      </text>
    </g>
  );
}

function Caption({ x, y, text }: { x: number; y: number; text: string }) {
  return (
    <text x={x} y={y} className="fill-muted font-sans text-[13px]">
      {text}
    </text>
  );
}

function Sign({ x, text }: { x: number; text: string }) {
  return (
    <text
      x={x}
      y={inputAt.y + 1.5 * size}
      textAnchor="middle"
      dominantBaseline="central"
      className="fill-ink text-[20px]"
    >
      {text}
    </text>
  );
}
