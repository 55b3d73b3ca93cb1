import { useTranslations } from 'next-intl';
import { Arrow } from './arrow.tsx';
import { FigureFrame } from './figure-frame.tsx';
import { PartName } from './figure-text.tsx';
import { NumberCell } from './number-cell.tsx';
import { flattened } from './worked-layers.ts';

const { x, W, y } = flattened;
const cell = { width: 52, height: 30 };
const left = (at: number): number => 84 + at * 68;
const rows = { pixels: 24, row: 82, weights: 122, products: 162 };
const names = ['pixels', 'row', 'weights', 'products'] as const;

/** Pixel after pixel, channel after channel: every number of the image gets its place, its weight and its share. */
export function FlattenDecimals() {
  const t = useTranslations('figures.flatten-decimals');
  return (
    <FigureFrame
      width={368}
      height={230}
      label={t('label', { x: x.join(', '), W: W.join(', '), y })}
      caption={t('caption')}
    >
      {names.map((name) => (
        <PartName key={name} x={0} y={rows[name] + 15} dominantBaseline="central">
          {t(name)}
        </PartName>
      ))}
      {x.map((value, at) => {
        const pixel = Math.floor(at / 2);
        const pixelX = left(pixel * 2) + 8 + (at % 2) * cell.width;
        return (
          <g key={at}>
            <NumberCell x={pixelX} y={rows.pixels} {...cell} text={String(value)} isMarked={pixel === 0} />
            <Arrow
              from={[pixelX + cell.width / 2, rows.pixels + cell.height]}
              to={[left(at) + cell.width / 2, rows.row - 2]}
            />
            <NumberCell x={left(at)} y={rows.row} {...cell} text={String(value)} isMarked={pixel === 0} />
            <text
              x={left(at) + 26}
              y={rows.weights + 18}
              textAnchor="middle"
              className="fill-muted font-mono"
            >
              {`× ${W[at]}`}
            </text>
            <text x={left(at) + 26} y={rows.products + 18} textAnchor="middle" className="fill-ink font-mono">
              {value * W[at]!}
            </text>
          </g>
        );
      })}
      {[0, 1].map((pixel) => (
        <PartName key={pixel} x={left(pixel * 2) + 8 + cell.width} y={14} textAnchor="middle">
          {t('pixel', { pixel })}
        </PartName>
      ))}
      <line x1={left(0)} x2={left(3) + cell.width} y1={198} y2={198} className="stroke-line-strong" />
      <text x={left(3) + cell.width} y={220} textAnchor="end" className="fill-accent font-mono font-semibold">
        {`y = ${y}`}
      </text>
    </FigureFrame>
  );
}
