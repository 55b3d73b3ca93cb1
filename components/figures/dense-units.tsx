import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { PartName } from './figure-text.tsx';
import { HaloText } from './halo-text.tsx';
import { showNumber } from './show-number.ts';
import { denseLayer, denseSums } from './worked-foundations.ts';

const { x, W, b } = denseLayer;
const sums = denseSums();
const inputX = 18;
const unitX = 172;
const radius = 17;
const inputY = (at: number): number => 66 + at * 64;
const unitY = (at: number): number => 46 + at * 52;
const short = (value: number): string => showNumber(value, value % 1 === 0 ? 0 : 1);

/** Two inputs and three units; each unit's sum is written out beside it, the first one's weights on its lines. */
export function DenseUnits() {
  const t = useTranslations('figures.dense-units');
  const numbers = { x: x.map(short).join(', '), sums: sums.map(short).join(', ') };
  return (
    <FigureFrame width={368} height={180} label={t('label', numbers)} caption={t('caption')}>
      <PartName x={0} y={14}>
        {t('inputs')}
      </PartName>
      <PartName x={unitX} y={14} textAnchor="middle">
        {t('units')}
      </PartName>
      <PartName x={202} y={14}>
        {t('sum')}
      </PartName>
      {sums.map((_, unit) => (
        <Weights key={unit} unit={unit} />
      ))}
      {x.map((value, at) => (
        <Node key={at} x={inputX} y={inputY(at)} text={short(value)} />
      ))}
      {sums.map((sum, unit) => (
        <g key={unit}>
          <Node x={unitX} y={unitY(unit)} text={short(sum)} isMarked={unit === 0} />
          <text
            x={202}
            y={unitY(unit)}
            dominantBaseline="central"
            className={unit === 0 ? 'fill-ink font-mono font-semibold' : 'fill-muted font-mono'}
          >
            {sumText(unit)}
          </text>
        </g>
      ))}
    </FigureFrame>
  );
}

const signed = (value: number): string => (value < 0 ? `(${short(value)})` : short(value));

/** The terms as one writes them by hand: `1·1 + 2·0.5 + 0`. */
function sumText(unit: number): string {
  const terms = x.map((value, input) => `${short(value)}·${signed(W[input]![unit]!)}`);
  const bias = b[unit]!;
  return `${terms.join(' + ')} ${bias < 0 ? '−' : '+'} ${short(Math.abs(bias))}`;
}

function Weights({ unit }: { unit: number }) {
  return x.map((_, input) => {
    const [from, to] = [inputY(input), unitY(unit)];
    return (
      <g key={input}>
        <line
          x1={inputX + radius}
          y1={from}
          x2={unitX - radius}
          y2={to}
          strokeWidth={unit === 0 ? 1.75 : 1}
          className={unit === 0 ? 'stroke-accent' : 'stroke-line-strong'}
        />
        {unit === 0 && (
          <HaloText
            x={inputX + 0.27 * (unitX - inputX)}
            y={from + 0.27 * (to - from)}
            textAnchor="middle"
            dominantBaseline="central"
            className="fill-accent font-mono"
          >
            {`·${short(W[input]![unit]!)}`}
          </HaloText>
        )}
      </g>
    );
  });
}

function Node({ x, y, text, isMarked = false }: { x: number; y: number; text: string; isMarked?: boolean }) {
  return (
    <g>
      <circle
        cx={x}
        cy={y}
        r={radius}
        className={isMarked ? 'fill-accent-soft stroke-accent' : 'fill-surface stroke-line-strong'}
      />
      <text x={x} y={y} textAnchor="middle" dominantBaseline="central" className="fill-ink font-mono">
        {text}
      </text>
    </g>
  );
}
