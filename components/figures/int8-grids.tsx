import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { linearScale } from './linear-scale.ts';
import { affineGrid, codeOf, symmetricGrid, valueOf, type Grid } from './quantisation-grid.ts';
import { showNumber } from './show-number.ts';

const [width, height] = [368, 236];
const [low, high] = [-0.4, 2.15];
const example = 1.234;
const x = linearScale([-high, high], [12, 356]);
const rows = { reals: 34, symmetric: 110, affine: 196 };
const bar = 14;

/** One range of activations on two int8 grids: symmetric codes are wasted where no value lies. */
export function Int8Grids() {
  const t = useTranslations('figures.int8-grids');
  const [symmetric, affine] = [symmetricGrid(low, high), affineGrid(low, high)];
  const numbers = {
    low: showNumber(low, 1),
    high: showNumber(high, 2),
    value: showNumber(example, 3),
    used: codeOf(high, symmetric) - codeOf(low, symmetric) + 1,
    symmetricCode: showNumber(codeOf(example, symmetric)),
    symmetricBack: showNumber(valueOf(codeOf(example, symmetric), symmetric), 3),
    affineCode: showNumber(codeOf(example, affine)),
    affineBack: showNumber(valueOf(codeOf(example, affine), affine), 3),
  };
  return (
    <FigureFrame width={width} height={height} label={t('label', numbers)} caption={t('caption', numbers)}>
      <Reals title={t('reals')} />
      <Codes at={rows.symmetric} grid={symmetric} title={t('symmetric', show(symmetric))} />
      <Codes at={rows.affine} grid={affine} title={t('affine', show(affine))} />
    </FigureFrame>
  );
}

function show({ scale, zeroPoint }: Grid): { scale: string; zero: string } {
  return { scale: showNumber(scale, 4), zero: showNumber(zeroPoint) };
}

function Reals({ title }: { title: string }) {
  return (
    <g className="fill-muted">
      <text x={12} y={12} className="fill-ink">
        {title}
      </text>
      <path d={`M${x(-high)} ${rows.reals}H${x(high)}`} className="stroke-line-strong" />
      <path d={`M${x(low)} ${rows.reals}H${x(high)}`} className="stroke-accent" strokeWidth="5" />
      {[-high, low, 0, example, high].map((value) => (
        <text key={value} x={x(value)} y={rows.reals + 19} textAnchor={anchorOf(value)}>
          {showNumber(value, value === example ? 3 : value === 0 ? 0 : Math.abs(value) === high ? 2 : 1)}
        </text>
      ))}
      {[0, example].map((value) => (
        <circle key={value} cx={x(value)} cy={rows.reals} r="4" className="fill-ink stroke-paper" />
      ))}
    </g>
  );
}

interface CodesProps {
  at: number;
  grid: Grid;
  title: string;
}

function Codes({ at, grid, title }: CodesProps) {
  const [first, last] = grid.codes;
  const [from, to] = [codeOf(low, grid), codeOf(high, grid)];
  const place = (code: number): number => x(valueOf(code, grid));
  const marked = [...new Set([first, from, grid.zeroPoint, codeOf(example, grid), last])];
  return (
    <g className="fill-muted">
      <text x={12} y={at - 12} className="fill-ink">
        {title}
      </text>
      <rect
        x={place(first)}
        y={at}
        width={place(last) - place(first)}
        height={bar}
        className="fill-sunken stroke-line-strong"
      />
      <rect
        x={place(from)}
        y={at}
        width={place(to) - place(from)}
        height={bar}
        className="fill-accent-soft stroke-accent"
      />
      {marked.map((code) => (
        <g key={code}>
          <path d={`M${place(code)} ${at}v${bar + 4}`} className="stroke-accent" strokeWidth="1.5" />
          <text x={place(code)} y={at + bar + 18} textAnchor={anchorOf(valueOf(code, grid))}>
            {showNumber(code)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Labels near the ends grow inwards; the one left of zero makes room for it. */
function anchorOf(value: number): 'start' | 'middle' | 'end' {
  if (value <= -high * 0.98) return 'start';
  return value >= high * 0.98 ? 'end' : 'middle';
}
