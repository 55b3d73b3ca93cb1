import type { Plane } from './plane.ts';

const MOST_PIXELS = 512;

/**
 * A plane of at most 512 × 512 pixels: browsers refuse larger canvases sooner or later. Where cells share a pixel, it
 * shows the element that stands out most.
 */
export function condense(plane: Plane, data: ArrayLike<number>): Plane {
  const rows = Math.min(plane.rows, MOST_PIXELS);
  const columns = Math.min(plane.columns, MOST_PIXELS);
  if (!isCondensed(plane)) return plane;
  const positions = new Int32Array(rows * columns).fill(-1);
  for (let row = 0; row < plane.rows; row += 1) {
    const line = Math.floor((row * rows) / plane.rows) * columns;
    for (let column = 0; column < plane.columns; column += 1) {
      const position = plane.positionAt(row, column);
      if (position === null) continue;
      const pixel = line + Math.floor((column * columns) / plane.columns);
      const shown = positions[pixel]!;
      if (shown < 0 || weightOf(data[position]!) > weightOf(data[shown]!)) positions[pixel] = position;
    }
  }
  const positionAt = (row: number, column: number): number | null => {
    const position = positions[row * columns + column]!;
    return position < 0 ? null : position;
  };
  return { rows, columns, positionAt };
}

/** Whether a pixel may stand for several cells. */
export function isCondensed({ rows, columns }: Plane): boolean {
  return Math.max(rows, columns) > MOST_PIXELS;
}

/** NaN stands out even from infinities. */
function weightOf(value: number): number {
  return Number.isNaN(value) ? Infinity : Math.min(Math.abs(value), Number.MAX_VALUE);
}
