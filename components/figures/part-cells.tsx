export type PartOfData = 'train' | 'val' | 'test';

interface PartCellsProps {
  x: number;
  y: number;
  size: number;
  /** Which part each example belongs to. */
  parts: readonly PartOfData[];
}

const cells = {
  train: 'fill-surface stroke-line-strong',
  val: 'fill-accent-soft stroke-accent',
  test: 'fill-accent stroke-accent',
};
const inks = { train: 'fill-muted', val: 'fill-ink font-semibold', test: 'fill-on-accent font-semibold' };

/** A row of examples by number, told apart by shade: training plain, validation tinted, test full. */
export function PartCells({ x, y, size, parts }: PartCellsProps) {
  return parts.map((part, at) => (
    <g key={at}>
      <rect x={x + at * size + 1} y={y} width={size - 2} height={size - 2} rx="2" className={cells[part]} />
      <text
        x={x + (at + 0.5) * size}
        y={y + size / 2 - 1}
        textAnchor="middle"
        dominantBaseline="central"
        className={`font-mono ${inks[part]}`}
      >
        {at}
      </text>
    </g>
  ));
}

/** What the shades mean. */
export function PartLegend({ y, names }: { y: number; names: readonly (readonly [PartOfData, string])[] }) {
  return names.map(([part, name], at) => (
    <g key={part} transform={`translate(${at * 112} ${y})`}>
      <rect x="1" y="-10" width="12" height="12" rx="2" className={cells[part]} />
      <text x="20" y="0" className="fill-muted">
        {name}
      </text>
    </g>
  ));
}
