import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { linePath } from './line-path.ts';
import { linearScale } from './linear-scale.ts';
import { rateAt, scheduled, schedules, type Schedule } from './practice-examples.ts';
import { showNumber } from './show-number.ts';

const { warmup, last } = scheduled;
const plot = { left: 30, right: 282, top: 14, bottom: 168 };
const x = linearScale([0, last], [plot.left, plot.right]);
const y = linearScale([0, 1], [plot.bottom, plot.top]);
const lines: Record<Schedule, { stroke: string; ink: string; dashes?: string }> = {
  constant: { stroke: 'stroke-muted', ink: 'fill-muted' },
  inverseTime: { stroke: 'stroke-muted', ink: 'fill-muted', dashes: '6 3' },
  step: { stroke: 'stroke-ink', ink: 'fill-ink' },
  exponential: { stroke: 'stroke-warn', ink: 'fill-warn', dashes: '2 3' },
  cosine: { stroke: 'stroke-accent', ink: 'fill-accent' },
};

/** Five schedules behind the same warm-up, as shares of the largest rate. */
export function ScheduleCurves() {
  const t = useTranslations('figures.schedule-curves');
  const ends = schedules.map((kind) => `${kind} ${showNumber(rateAt(last, kind), 2)}`).join(', ');
  return (
    <FigureFrame
      width={368}
      height={206}
      label={t('label', { warmup, last, ends })}
      caption={t('caption', { warmup })}
    >
      <Axes step={t('step')} />
      <rect
        x={x(0)}
        y={plot.top}
        width={x(warmup - 1) - x(0)}
        height={plot.bottom - plot.top}
        className="fill-sunken"
      />
      {schedules.map((kind) => (
        <g key={kind}>
          <path
            d={linePath(pointsOf(kind))}
            strokeWidth="2"
            strokeDasharray={lines[kind].dashes}
            className={`fill-none ${lines[kind].stroke}`}
          />
          <text
            x={plot.right + 8}
            y={y(rateAt(last, kind))}
            dominantBaseline="central"
            className={lines[kind].ink}
          >
            {kind}
          </text>
        </g>
      ))}
      <path
        d={linePath(pointsOf('constant').slice(0, warmup))}
        strokeWidth="2"
        className="fill-none stroke-ink"
      />
      {Array.from({ length: warmup }, (_, step) => (
        <circle key={step} cx={x(step)} cy={y(rateAt(step, 'constant'))} r="3" className="fill-ink" />
      ))}
    </FigureFrame>
  );
}

/** From the end of the warm-up; steps of the staircase are drawn upright. */
function pointsOf(kind: Schedule): [number, number][] {
  const points: [number, number][] = [];
  for (let step = 0; step <= last; step += 1) {
    const rate = rateAt(step, kind);
    if (kind === 'step' && step >= warmup && step > 0) points.push([x(step), y(rateAt(step - 1, kind))]);
    points.push([x(step), y(rate)]);
  }
  return points;
}

function Axes({ step }: { step: string }) {
  return (
    <g className="fill-muted">
      {[0, 0.5, 1].map((rate) => (
        <g key={rate}>
          <path d={`M${plot.left} ${y(rate)}H${plot.right}`} className="stroke-line" />
          <text x={plot.left - 8} y={y(rate)} textAnchor="end" dominantBaseline="central">
            {rate}
          </text>
        </g>
      ))}
      {[0, 4, 8, 12, 16, 20, 24].map((value) => (
        <text key={value} x={x(value)} y={plot.bottom + 16} textAnchor="middle">
          {value}
        </text>
      ))}
      <text x={(plot.left + plot.right) / 2} y={202} textAnchor="middle">
        {step}
      </text>
    </g>
  );
}
