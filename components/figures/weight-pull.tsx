import { useTranslations } from 'next-intl';
import { Arrow } from './arrow.tsx';
import { FigureFrame } from './figure-frame.tsx';
import { PartName } from './figure-text.tsx';
import { linearScale } from './linear-scale.ts';
import { MathName } from './math-name.tsx';
import { showNumber } from './show-number.ts';
import { penalised, penalty } from './worked-training.ts';

const { weights, lambda } = penalised;
const { cost, gradient } = penalty();
const [w0, w1] = weights as [number, number];
const unit = 26;
const x = linearScale([0, 1], [30, 30 + unit]);
const y = linearScale([0, 1], [24, 24 - unit]);
/** Lines of equal penalty: the last one through the weights themselves. */
const radii = [0.5, 1.5, cost].map((level) => Math.sqrt(level / lambda));

/** The weights in the plane with lines of equal penalty; the gradient points away from zero, the step back. */
export function WeightPull() {
  const t = useTranslations('figures.weight-pull');
  const [g0, g1] = gradient as [number, number];
  const shown = gradient.map((part) => showNumber(part, 1)).join(', ');
  const point: [number, number] = [x(w0), y(w1)];
  return (
    <FigureFrame
      width={368}
      height={188}
      label={t('label', { weights: weights.join(', '), cost, gradient: shown })}
      caption={t('caption')}
    >
      {radii.map((radius) => (
        <g key={radius}>
          <path
            d={`M${x(0)} ${y(-radius)}A${radius * unit} ${radius * unit} 0 0 0 ${x(radius)} ${y(0)}`}
            className="fill-none stroke-line-strong"
          />
          <text x={x(radius)} y={y(0) - 8} textAnchor="middle" className="fill-muted font-mono text-[11px]">
            {showNumber(lambda * radius ** 2, 1)}
          </text>
        </g>
      ))}
      <line x1={x(0)} x2={x(5.8)} y1={y(0)} y2={y(0)} className="stroke-ink" />
      <line x1={x(0)} x2={x(0)} y1={y(0)} y2={y(-5.8)} className="stroke-ink" />
      <text x={x(0) - 8} y={y(0) + 4} textAnchor="end" className="fill-muted font-mono">
        0
      </text>
      <line x1={x(0)} y1={y(0)} x2={point[0]} y2={point[1]} strokeDasharray="2 4" className="stroke-muted" />
      <Arrow from={point} to={[x(w0 + g0 * 1.6), y(w1 + g1 * 1.6)]} />
      <Arrow from={point} to={[x(w0 - g0 * 1.6), y(w1 - g1 * 1.6)]} tone="accent" />
      <circle cx={point[0]} cy={point[1]} r="4" className="fill-ink" />
      <g transform="translate(212 0)">
        <MathName
          x={0}
          y={62}
          name="w"
          rest={` = [${weights.map((weight) => showNumber(weight)).join(', ')}]`}
        />
        <PartName x={0} y={88}>
          {t('penalty')}
        </PartName>
        <text x={0} y={105} className="fill-ink font-mono">
          {`${lambda}·(9 + 16) = ${showNumber(cost, 1)}`}
        </text>
        <PartName x={0} y={129}>
          {t('gradient')}
        </PartName>
        <text x={0} y={146} className="fill-ink font-mono">
          {`[${shown}]`}
        </text>
        <text x={0} y={170} className="fill-accent">
          {t('step')}
        </text>
      </g>
    </FigureFrame>
  );
}
