import { useTranslations } from 'next-intl';
import {
  connectionPatterns,
  positions,
  recurrentWeight,
  type Pattern,
} from './connection-patterns-example.ts';
import { FigureFrame } from './figure-frame.tsx';
import { showNumber } from './show-number.ts';

const cell = 20;
const side = positions * cell;
const places = [
  [44, 40],
  [224, 40],
  [44, 222],
  [224, 222],
] as const;

/** Four kinds of layers as matrices: which input (column) reaches which output (row), and how strongly. */
export function ConnectionPatterns() {
  const t = useTranslations('figures.connection-patterns');
  const patterns = connectionPatterns();
  const fading = showNumber(recurrentWeight ** (positions - 1), 2);
  return (
    <FigureFrame width={368} height={366} label={t('label', { fading })} caption={t('caption')}>
      {patterns.map((pattern, at) => (
        <g key={pattern.name} transform={`translate(${places[at]!.join(' ')})`}>
          <text x={0} y={-24} className="fill-ink font-medium">
            {t(pattern.name)}
          </text>
          <text x={0} y={-8} className="fill-muted">
            {pattern.weights === null ? t('computed') : t('weights', { count: pattern.weights })}
          </text>
          <Cells pattern={pattern} />
          <text x={side / 2} y={side + 15} textAnchor="middle" className="fill-muted">
            {t('inputs')} →
          </text>
          <text x={-6} y={14} textAnchor="end" className="fill-muted">
            {t('outputs')}
          </text>
          <text x={-6} y={30} textAnchor="end" className="fill-muted">
            ↓
          </text>
        </g>
      ))}
    </FigureFrame>
  );
}

function Cells({ pattern: { strengths, marks } }: { pattern: Pattern }) {
  const strongest = Math.max(...strengths.flat());
  return strengths.map((row, output) =>
    row.map((strength, input) => (
      <g key={`${output}-${input}`} transform={`translate(${input * cell} ${output * cell})`}>
        <rect width={cell} height={cell} className="fill-none stroke-line" />
        {strength > 0 && (
          <rect
            x="2"
            y="2"
            width={cell - 4}
            height={cell - 4}
            rx="2"
            className="fill-accent"
            fillOpacity={marks === null ? (0.85 * strength) / strongest : 0.18}
          />
        )}
        {strength > 0 && marks !== null && (
          <text x={cell / 2} y={cell / 2} textAnchor="middle" dominantBaseline="central" className="fill-ink">
            {marks(output, input)}
          </text>
        )}
      </g>
    )),
  );
}
