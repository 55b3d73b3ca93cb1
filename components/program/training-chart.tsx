import { linePath } from '#components/figures/line-path.ts';
import { linearScale } from '#components/figures/linear-scale.ts';

interface TrainingChartProps {
  title: string;
  label: string;
  /** One value for each batch so far. */
  training: readonly number[];
  /** Values on held-out data, with the number of batches that came before. */
  heldOut: readonly { batch: number; value: number }[];
  batches: number;
  highest: number;
  ticks: readonly number[];
}

const width = 300;
const height = 150;
const plot = { left: 34, right: 290, top: 24, bottom: 136 };

/** One quantity over a training run: a line for the batches, rings for the held-out data after each epoch. */
export function TrainingChart({
  title,
  label,
  training,
  heldOut,
  batches,
  highest,
  ticks,
}: TrainingChartProps) {
  const x = linearScale([0, Math.max(batches, 1)], [plot.left, plot.right]);
  const y = linearScale([0, highest], [plot.bottom, plot.top]);
  const clamped = (value: number): number => y(Math.min(value, highest));
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      className="w-full max-w-[26rem] text-[12px] tabular-nums"
    >
      <text x={plot.left} y={13} className="fill-muted">
        {title}
      </text>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={plot.left} x2={plot.right} y1={y(tick)} y2={y(tick)} className="stroke-line" />
          <text
            x={plot.left - 6}
            y={y(tick)}
            textAnchor="end"
            dominantBaseline="central"
            className="fill-muted"
          >
            {tick}
          </text>
        </g>
      ))}
      <path
        d={linePath(training.map((value, at) => [x(at + 1), clamped(value)] as const))}
        className="fill-none stroke-accent"
        strokeWidth="2"
      />
      {heldOut.map(({ batch, value }) => (
        <circle
          key={batch}
          cx={x(batch)}
          cy={clamped(value)}
          r="4"
          strokeWidth="2"
          className="fill-paper stroke-track-language"
        />
      ))}
    </svg>
  );
}
