import { linePath } from '#components/figures/line-path.ts';
import { linearScale } from '#components/figures/linear-scale.ts';
import { extentOf } from '#components/tensor/drawing.ts';
import { formatShort } from '#components/tensor/format-number.ts';

export interface PlotLine {
  name: string;
  values: ArrayLike<number>;
}

interface LinePlotProps {
  label: string;
  lines: readonly PlotLine[];
  /** What the horizontal axis runs from and to. */
  ends: readonly [string, string];
}

/** Apart by colour and by pattern. */
const styles = [
  { className: 'stroke-accent', dashes: undefined },
  { className: 'stroke-track-language', dashes: '6 3' },
  { className: 'stroke-track-convolution', dashes: '2 3' },
  { className: 'stroke-muted', dashes: '9 3 2 3' },
];

/** Lines over one common axis, which tells its lowest and highest value. */
export function LinePlot({ label, lines, ends }: LinePlotProps) {
  const extents = lines.map(({ values }) => extentOf(values));
  const low = Math.min(...extents.map((extent) => extent.low));
  const high = Math.max(...extents.map((extent) => extent.high));
  const margin = (high - low || 1) * 0.04;
  const y = linearScale([low - margin, high + margin], [100, 0]);
  return (
    <figure className="flex w-full max-w-2xl flex-col gap-2">
      <figcaption className="flex flex-wrap gap-x-4 text-xs text-muted">
        {label}
        {lines.map(({ name }, at) => (
          <span key={name} className="inline-flex items-center gap-1 font-mono">
            <svg aria-hidden="true" viewBox="0 0 24 8" className="h-2 w-6">
              <path d="M0 4H24" className={lineClass(at)} strokeDasharray={styleOf(at).dashes} />
            </svg>
            {name}
          </span>
        ))}
      </figcaption>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 font-mono text-xs text-muted tabular-nums">
        <div className="flex flex-col justify-between text-right">
          <span>{formatShort(high)}</span>
          <span>{formatShort(low)}</span>
        </div>
        <svg
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          role="img"
          aria-label={`${label}: ${lines.map(({ name }) => name).join(', ')}`}
          className="h-44 w-full border border-line"
        >
          {low < 0 && high > 0 && (
            <path d={`M0 ${y(0)}H100`} className="stroke-line-strong" vectorEffect="non-scaling-stroke" />
          )}
          {lines.map(({ name, values }, at) => (
            <path
              key={name}
              d={linePath(pointsOf(values, y))}
              className={lineClass(at)}
              strokeWidth={1.5}
              strokeDasharray={styleOf(at).dashes}
              vectorEffect="non-scaling-stroke"
            />
          ))}
        </svg>
        <div className="col-start-2 flex justify-between">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </div>
      </div>
    </figure>
  );
}

/** What is not finite leaves no point. */
function pointsOf(values: ArrayLike<number>, y: (value: number) => number): [number, number][] {
  const x = linearScale([0, Math.max(values.length - 1, 1)], [0, 100]);
  return Array.from(values, (value, at): [number, number] => [x(at), y(value)]).filter(([, height]) =>
    Number.isFinite(height),
  );
}

function styleOf(at: number) {
  return styles[at % styles.length]!;
}

function lineClass(at: number): string {
  return `fill-none ${styleOf(at).className}`;
}
