interface BarsProps {
  label: string;
  /** Values from 0 to `most`. */
  bars: readonly { name: string; value: number; shown: string }[];
  most: number;
}

/** Named values as bars, each with its figure. */
export function Bars({ label, bars, most }: BarsProps) {
  return (
    <figure className="flex w-full max-w-xl flex-col gap-2">
      <figcaption className="text-xs text-muted">{label}</figcaption>
      <ul className="grid grid-cols-[minmax(1.5rem,auto)_minmax(0,1fr)_4.5rem] gap-x-2 gap-y-1 text-sm">
        {bars.map(({ name, value, shown }) => (
          <li key={name} className="col-span-3 grid grid-cols-subgrid items-center">
            <span className="font-mono">{name}</span>
            <span aria-hidden="true" className="h-4 bg-sunken">
              <span
                className="block h-full bg-accent"
                style={{ width: `${100 * Math.min(Math.max(value / most || 0, 0), 1)}%` }}
              />
            </span>
            <span className="text-right font-mono tabular-nums">{shown}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
