import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { PartName } from './figure-text.tsx';
import { linearScale } from './linear-scale.ts';
import { MathName } from './math-name.tsx';
import { showNumber } from './show-number.ts';
import { correlations, features } from './worked-checks.ts';

const { columns, y: target, kept } = features;
const rs = correlations();
const side = 80;
const left = (column: number): number => 2 + column * 94;
const y = linearScale([0.5, 4.5], [26 + side, 26]);

/** Each column against the target: two rise or fall with it, one does not vary, one only zigzags. */
export function FeaturePanels() {
  const t = useTranslations('figures.feature-panels');
  const sizes = rs.map((r) => (r === null ? '–' : showNumber(Math.abs(r), 2)));
  return (
    <FigureFrame
      width={368}
      height={148}
      label={t('label', { sizes: sizes.join(', '), kept: kept.join(', ') })}
      caption={t('caption')}
    >
      {columns.map((values, column) => {
        const x = linearScale(values.some((value) => value < 0) ? [-1.5, 1.5] : [0.5, 4.5], [0, side]);
        const isKept = kept.includes(column);
        return (
          <g key={column} transform={`translate(${left(column)} 0)`}>
            <MathName x={side / 2} y={15} textAnchor="middle" name="x" index={String(column)} />
            <rect
              x={0}
              y={26}
              width={side}
              height={side}
              className={isKept ? 'fill-accent-soft stroke-accent' : 'fill-surface stroke-line-strong'}
            />
            {values.map((value, row) => (
              <circle
                key={row}
                cx={x(value)}
                cy={y(target[row]!)}
                r="4"
                className={isKept ? 'fill-accent' : 'fill-muted'}
              />
            ))}
            <text x={side / 2} y={124} textAnchor="middle" className="fill-ink font-mono">
              {rs[column] === null ? t('constant') : `|r| = ${sizes[column]}`}
            </text>
            <PartName x={side / 2} y={142} textAnchor="middle">
              {isKept ? t('kept') : t('dropped')}
            </PartName>
          </g>
        );
      })}
    </FigureFrame>
  );
}
