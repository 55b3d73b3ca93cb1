import { linearScale } from '#components/figures/linear-scale.ts';
import { extentOf } from '#components/tensor/drawing.ts';
import { formatShort } from '#components/tensor/format-number.ts';

interface StripPlotProps {
  label: string;
  strips: readonly { name: string; values: ArrayLike<number> }[];
}

/** Every feature's values as ticks on one common axis. */
export function StripPlot({ label, strips }: StripPlotProps) {
  const extents = strips.map(({ values }) => extentOf(values));
  const low = Math.min(0, ...extents.map((extent) => extent.low));
  const high = Math.max(0, ...extents.map((extent) => extent.high));
  const x = linearScale([low, high || 1], [0, 100]);
  return (
    <figure className="flex w-full max-w-2xl flex-col gap-2">
      <figcaption className="text-xs text-muted">{label}</figcaption>
      <ul className="flex flex-col gap-2 text-sm">
        {strips.map(({ name, values }, at) => (
          <li key={name} className="flex flex-col">
            <span className="flex justify-between gap-4 text-xs">
              <span className="font-mono">{name}</span>
              <span className="font-mono text-muted tabular-nums">
                {formatShort(extents[at]!.low)} … {formatShort(extents[at]!.high)}
              </span>
            </span>
            <svg
              aria-hidden="true"
              viewBox="0 0 100 10"
              preserveAspectRatio="none"
              className="h-4 w-full bg-sunken"
            >
              <path
                d={Array.from(values, (value) => `M${Math.round(100 * x(value)) / 100} 1V9`).join('')}
                className="stroke-accent"
                strokeOpacity={0.5}
                vectorEffect="non-scaling-stroke"
              />
            </svg>
          </li>
        ))}
      </ul>
    </figure>
  );
}
