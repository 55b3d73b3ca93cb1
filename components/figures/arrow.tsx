type Point = readonly [number, number];

interface ArrowProps {
  from: Point;
  to: Point;
  /** Colour of shaft and head. */
  tone?: 'muted' | 'accent';
}

const headLength = 6;
const headHalfWidth = 3;
const tones = { muted: 'fill-muted stroke-muted', accent: 'fill-accent stroke-accent' };

/** A straight arrow whose head ends exactly at `to`. */
export function Arrow({ from: [x1, y1], to: [x2, y2], tone = 'muted' }: ArrowProps) {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [dx, dy] = [(x2 - x1) / length, (y2 - y1) / length];
  const [baseX, baseY] = [x2 - dx * headLength, y2 - dy * headLength];
  const corner = (side: 1 | -1): string =>
    `${hundredths(baseX - side * dy * headHalfWidth)},${hundredths(baseY + side * dx * headHalfWidth)}`;
  return (
    <g className={tones[tone]} strokeWidth={tone === 'accent' ? 2 : 1.25}>
      <line x1={x1} y1={y1} x2={hundredths(baseX)} y2={hundredths(baseY)} />
      <polygon points={`${x2},${y2} ${corner(1)} ${corner(-1)}`} stroke="none" />
    </g>
  );
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
