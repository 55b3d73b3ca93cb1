interface NumberCellProps {
  x: number;
  y: number;
  width: number;
  height: number;
  text: string;
  isMarked?: boolean;
}

/** One cell of a matrix with its number in the middle. */
export function NumberCell({ x, y, width, height, text, isMarked = false }: NumberCellProps) {
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        className={isMarked ? 'fill-accent-soft stroke-line-strong' : 'fill-surface stroke-line-strong'}
      />
      <text
        x={x + width / 2}
        y={y + height / 2}
        textAnchor="middle"
        dominantBaseline="central"
        className={isMarked ? 'fill-ink font-mono font-semibold' : 'fill-ink font-mono'}
      >
        {text}
      </text>
    </g>
  );
}
