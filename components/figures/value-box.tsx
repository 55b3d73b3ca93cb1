interface ValueBoxProps {
  /** The centre. */
  x: number;
  y: number;
  width: number;
  height: number;
  text: string;
  /** A second line, smaller. */
  note?: string;
  isMarked?: boolean;
}

/** A part of a network with what it holds. */
export function ValueBox({ x, y, width, height, text, note, isMarked = false }: ValueBoxProps) {
  return (
    <g textAnchor="middle" dominantBaseline="central">
      <rect
        x={x - width / 2}
        y={y - height / 2}
        width={width}
        height={height}
        rx="3"
        className={isMarked ? 'fill-accent-soft stroke-accent' : 'fill-surface stroke-line-strong'}
      />
      <text x={x} y={note === undefined ? y : y - 8} className="fill-ink font-mono">
        {text}
      </text>
      {note !== undefined && (
        <text x={x} y={y + 9} className="fill-muted text-[11px]">
          {note}
        </text>
      )}
    </g>
  );
}
