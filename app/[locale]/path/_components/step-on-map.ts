export interface MapPoint {
  id: string;
  x: number;
  y: number;
  before: readonly string[];
  after: readonly string[];
}

const sideways = 3;

/**
 * The node that an arrow key leads to: right and left along edges, to the nearest in height, and where there is no edge
 * to the nearest node on that side; up and down to the nearest node there, its own column first. Home and End lead to
 * the first and the last node. Null where nothing lies that way, and for other keys.
 */
export function stepOnMap(points: readonly MapPoint[], fromId: string, key: string): string | null {
  const from = points.find(({ id }) => id === fromId);
  if (key === 'Home') return points[0]?.id ?? null;
  if (key === 'End') return points.at(-1)?.id ?? null;
  if (from === undefined) return null;
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    const linked = key === 'ArrowRight' ? from.after : from.before;
    const sign = key === 'ArrowRight' ? 1 : -1;
    const along = points.filter(({ id }) => linked.includes(id));
    const beside = points.filter(({ x }) => (x - from.x) * sign > 0);
    return nearest(
      along.length > 0 ? along : beside,
      (to) => Math.abs(to.y - from.y) + Math.abs(to.x - from.x),
    );
  }
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return null;
  const sign = key === 'ArrowDown' ? 1 : -1;
  const there = points.filter(({ y }) => (y - from.y) * sign > 0);
  return nearest(there, (to) => sideways * Math.abs(to.x - from.x) + Math.abs(to.y - from.y));
}

function nearest(points: readonly MapPoint[], distance: (point: MapPoint) => number): string | null {
  if (points.length === 0) return null;
  return points.reduce((best, point) => (distance(point) < distance(best) ? point : best)).id;
}
