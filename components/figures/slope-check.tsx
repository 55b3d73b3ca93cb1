import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { PartName } from './figure-text.tsx';
import { linePath } from './line-path.ts';
import { linearScale } from './linear-scale.ts';
import { showNumber } from './show-number.ts';
import { checkedSlope, relativeError } from './worked-training.ts';

const { theta, numeric, analytic } = checkedSlope;
/** Far larger than in the exercise, so that it can be seen; for a square the slope is the same. */
const h = 1;
const square = (value: number): number => value ** 2;
const x = linearScale([1, 5], [20, 206]);
const y = linearScale([0, 22], [164, 10]);
const curve = Array.from({ length: 33 }, (_, at) => 1 + at / 9).map(
  (value) => [x(value), y(square(value))] as const,
);
const line = (slope: number, from: number, to: number): string =>
  linePath([from, to].map((value) => [x(value), y(square(theta) + slope * (value - theta))] as const));
const secant = linePath([theta - h, theta + h].map((value) => [x(value), y(square(value))] as const));

/** A square with the line through two neighbours of the place, and the slope that was claimed. */
export function SlopeCheck() {
  const t = useTranslations('figures.slope-check');
  const numbers = { theta, numeric, analytic, error: showNumber(relativeError(), 4) };
  return (
    <FigureFrame width={368} height={186} label={t('label', numbers)} caption={t('caption')}>
      <line x1={x(1)} x2={x(5)} y1={y(0)} y2={y(0)} className="stroke-line-strong" />
      <path d={linePath(curve)} strokeWidth="2" className="fill-none stroke-muted" />
      <path
        d={line(analytic, 1.6, 4.8)}
        strokeDasharray="5 4"
        strokeWidth="1.5"
        className="fill-none stroke-ink"
      />
      <path d={secant} strokeWidth="2.5" className="fill-none stroke-accent" />
      {[theta - h, theta + h].map((value, side) => (
        <g key={value}>
          <line
            x1={x(value)}
            x2={x(value)}
            y1={y(0)}
            y2={y(square(value))}
            strokeDasharray="2 4"
            className="stroke-muted"
          />
          <circle cx={x(value)} cy={y(square(value))} r="4" className="fill-accent" />
          <PartName x={x(value)} y={y(0) + 17} textAnchor="middle">
            {side === 0 ? 'θ − h' : 'θ + h'}
          </PartName>
        </g>
      ))}
      <circle cx={x(theta)} cy={y(square(theta))} r="3.5" className="fill-ink" />
      <PartName x={x(theta)} y={y(0) + 17} textAnchor="middle">
        {`θ = ${theta}`}
      </PartName>
      <g transform="translate(234 0)">
        <text x={0} y={40} className="fill-accent">
          {t('numeric', { numeric })}
        </text>
        <text x={0} y={66} className="fill-ink">
          {t('analytic', { analytic })}
        </text>
        <PartName x={0} y={100}>
          {t('error')}
        </PartName>
        <text x={0} y={118} className="fill-ink font-mono">
          {`|${analytic} − ${numeric}| / ${analytic + numeric}`}
        </text>
        <text x={0} y={136} className="fill-ink font-mono">
          {`= ${showNumber(relativeError(), 4)}`}
        </text>
      </g>
    </FigureFrame>
  );
}
