import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { PartName, Sign } from './figure-text.tsx';
import { NumberCell } from './number-cell.tsx';
import { showNumber } from './show-number.ts';
import { nhwcRow } from './worked-layers.ts';

const { x, w, y } = nhwcRow;
const cell = { width: 34, height: 28 };
const cellX = (at: number): number => 20 + at * cell.width + Math.floor(at / 2) * 6;
const lines = ['x', 'w', 'w', 'w'];
const top = (line: number): number => 24 + line * 44;

/** Three pixels as they lie in memory, and filter 0 under each place: it moves by a whole pixel of two numbers. */
export function NhwcMemory() {
  const t = useTranslations('figures.nhwc-memory');
  return (
    <FigureFrame
      width={368}
      height={190}
      label={t('label', { x: x.join(', '), w: w.join(', '), y: y.join(', ') })}
      caption={t('caption')}
    >
      {lines.map((name, line) => (
        <PartName key={line} x={0} y={top(line) + 14} dominantBaseline="central">
          {name}
        </PartName>
      ))}
      {[0, 1, 2].map((pixel) => (
        <PartName key={pixel} x={cellX(pixel * 2) + cell.width} y={14} textAnchor="middle">
          {t('pixel', { pixel })}
        </PartName>
      ))}
      {x.map((value, at) => (
        <NumberCell key={at} x={cellX(at)} y={top(0)} {...cell} text={String(value)} />
      ))}
      <rect
        x={cellX(6)}
        y={top(0)}
        width={cell.width * 2}
        height={cell.height}
        strokeDasharray="3 3"
        className="fill-none stroke-line-strong"
      />
      <PartName x={cellX(6) + cell.width} y={top(0) + 14} textAnchor="middle" dominantBaseline="central">
        {t('padding')}
      </PartName>
      {y.map((output, place) => (
        <Place key={place} place={place} output={output} />
      ))}
    </FigureFrame>
  );
}

/** The filter's weights under one place, and what comes out. */
function Place({ place, output }: { place: number; output: number }) {
  return (
    <g>
      {w.map((weight, at) => (
        <NumberCell
          key={at}
          x={cellX(place * 2 + at)}
          y={top(place + 1)}
          {...cell}
          text={showNumber(weight, weight % 1 === 0 ? 0 : 1)}
          isMarked
        />
      ))}
      <Sign x={330} y={top(place + 1) + 14}>
        =
      </Sign>
      <text x={366} y={top(place + 1) + 18} textAnchor="end" className="fill-accent font-mono font-semibold">
        {output}
      </text>
    </g>
  );
}
