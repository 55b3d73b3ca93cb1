import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { HaloText } from './halo-text.tsx';
import { linePath } from './line-path.ts';
import { linearScale, type Interval } from './linear-scale.ts';
import { showNumber } from './show-number.ts';

interface Activation {
  name: string;
  value: (z: number) => number;
  slope: (z: number) => number;
  stroke: string;
  dashes?: string;
}

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

const activations: Activation[] = [
  {
    name: 'ReLU',
    value: (z) => Math.max(0, z),
    slope: (z) => (z > 0 ? 1 : 0),
    stroke: 'stroke-ink',
    dashes: '5 3',
  },
  {
    name: 'tanh',
    value: Math.tanh,
    slope: (z) => 1 - Math.tanh(z) ** 2,
    stroke: 'stroke-track-language',
  },
  {
    name: 'sigmoid',
    value: sigmoid,
    slope: (z) => sigmoid(z) * (1 - sigmoid(z)),
    stroke: 'stroke-accent',
  },
];

const reach = 4;
const plot = { width: 140, top: 28, bottom: 158 };

/** Three activations and, beside them, the slopes that multiply a gradient. */
export function ActivationCurves() {
  const t = useTranslations('figures.activation-curves');
  const numbers = { sigmoid: showNumber(slopeAtZero('sigmoid'), 2), tanh: showNumber(slopeAtZero('tanh')) };
  return (
    <FigureFrame width={368} height={204} label={t('label', numbers)} caption={t('caption', numbers)}>
      <Plot
        left={28}
        title={t('values')}
        range={[-1.2, 2.2]}
        ticks={[-1, 0, 1, 2]}
        curve={({ value }) => value}
      />
      <Plot
        left={218}
        title={t('slopes')}
        range={[-0.1, 1.15]}
        ticks={[0, 0.25, 1]}
        curve={({ slope }) => slope}
      />
      <g className="fill-muted">
        {activations.map(({ name, stroke, dashes }, at) => (
          <g key={name}>
            <line
              x1={30 + at * 90}
              y1={194}
              x2={54 + at * 90}
              y2={194}
              strokeWidth="2"
              strokeDasharray={dashes}
              className={stroke}
            />
            <text x={60 + at * 90} y={194} dominantBaseline="central">
              {name}
            </text>
          </g>
        ))}
      </g>
    </FigureFrame>
  );
}

interface PlotProps {
  left: number;
  title: string;
  range: Interval;
  ticks: number[];
  curve: (activation: Activation) => (z: number) => number;
}

function Plot({ left, title, range, ticks, curve }: PlotProps) {
  const x = linearScale([-reach, reach], [left, left + plot.width]);
  const y = linearScale(range, [plot.bottom, plot.top]);
  return (
    <g>
      <text x={left} y={14} className="fill-muted">
        {title}
      </text>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={left + plot.width} y1={y(tick)} y2={y(tick)} className="stroke-line" />
          <text x={left - 5} y={y(tick)} textAnchor="end" dominantBaseline="central" className="fill-muted">
            {showNumber(tick, Number.isInteger(tick) ? 0 : 2)}
          </text>
        </g>
      ))}
      <line x1={x(0)} x2={x(0)} y1={plot.top} y2={plot.bottom} className="stroke-line" />
      {activations.map((activation) => (
        <path
          key={activation.name}
          d={linePath(samples(curve(activation), range).map(([z, value]) => [x(z), y(value)] as const))}
          className={`fill-none ${activation.stroke}`}
          strokeWidth="2"
          strokeDasharray={activation.dashes}
        />
      ))}
      {[-reach, 0, reach].map((z) => (
        <HaloText key={z} x={x(z)} y={plot.bottom + 16} textAnchor="middle" className="fill-muted">
          {showNumber(z)}
        </HaloText>
      ))}
    </g>
  );
}

/** Points of a curve up to where it leaves the plot; close enough together for ReLU's corner and jump. */
function samples(curve: (z: number) => number, [, highest]: Interval): (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [];
  for (let step = 0; step <= 320; step += 1) {
    const z = -reach + (step / 320) * 2 * reach;
    if (curve(z) > highest) break;
    points.push([z, curve(z)]);
  }
  return points;
}

function slopeAtZero(name: string): number {
  return activations.find((activation) => activation.name === name)!.slope(0);
}
