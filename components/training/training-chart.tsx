import { linePath } from '#components/figures/line-path.ts';
import { linearScale } from '#components/figures/linear-scale.ts';

interface TrainingChartProps {
  title: string;
  /** What the picture says, in words. */
  label: string;
  lines: readonly { name: string; values: readonly number[] }[];
  steps: number;
  highest: number;
}

const width = 320;
const height = 170;
const plot = { left: 34, right: 310, top: 26, bottom: 150 };
const strokes = ['stroke-accent', 'stroke-track-language', 'stroke-muted'];
const fills = ['fill-accent', 'fill-track-language', 'fill-muted'];

/** One quantity over the steps of a training, a line for each data set. */
export function TrainingChart({ title, label, lines, steps, highest }: TrainingChartProps) {
  const x = linearScale([0, Math.max(steps, 1)], [plot.left, plot.right]);
  const y = linearScale([0, highest], [plot.bottom, plot.top]);
  const ticks = [0, highest / 2, highest];
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      className="w-full text-[12px] tabular-nums"
    >
      <text x={plot.left} y={14} className="fill-muted">
        {title}
      </text>
      {lines.map(({ name }, at) => (
        <text
          key={name}
          x={plot.right - 78 * (lines.length - 1 - at)}
          y={14}
          textAnchor="end"
          className={fills[at]}
        >
          {name}
        </text>
      ))}
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
      {lines.map(({ name, values }, at) => (
        <path
          key={name}
          d={linePath(values.map((value, step) => [x(step + 1), y(Math.min(value, highest))] as const))}
          className={`fill-none ${strokes[at]}`}
          strokeWidth="2"
        />
      ))}
    </svg>
  );
}
