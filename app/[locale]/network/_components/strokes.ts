import { imageSide } from '#graders/network/digit-network.ts';

/** A point of a drawing: x to the right, y down. */
export type Point = readonly [x: number, y: number];
export type Stroke = readonly Point[];

/** What digits of the training set measure in their longer extent, in pixels, and half the width of their pen. */
const extent = 16;
const halfWidth = 1.3;

/**
 * Paints a drawing of any size as the network was trained to see digits: in the middle, as large as those, with a round
 * pen and a soft edge. Returns 28 × 28 values from 0 to 1; all 0 for an empty drawing.
 */
export function paintStrokes(strokes: readonly Stroke[]): Float32Array {
  const placed = centreStrokes(strokes);
  return Float32Array.from({ length: imageSide ** 2 }, (_, at) => {
    const pixel: Point = [(at % imageSide) + 0.5, Math.floor(at / imageSide) + 0.5];
    const nearest = Math.min(...placed.map((stroke) => distanceToStroke(pixel, stroke)));
    return Math.min(Math.max(halfWidth + 0.5 - nearest, 0), 1);
  });
}

function centreStrokes(strokes: readonly Stroke[]): Point[][] {
  const points = strokes.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const longer = Math.max(right - left, bottom - top);
  const scale = longer > 0 ? extent / longer : 1;
  const middle = imageSide / 2;
  return strokes.map((stroke) =>
    stroke.map(([x, y]): Point => [
      (x - (left + right) / 2) * scale + middle,
      (y - (top + bottom) / 2) * scale + middle,
    ]),
  );
}

function distanceToStroke(pixel: Point, stroke: Stroke): number {
  return Math.min(...stroke.map((to, at) => distanceToSegment(pixel, stroke[Math.max(at - 1, 0)]!, to)));
}

function distanceToSegment([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  const square = alongX ** 2 + alongY ** 2;
  const share = square === 0 ? 0 : ((x - fromX) * alongX + (y - fromY) * alongY) / square;
  const clipped = Math.min(Math.max(share, 0), 1);
  return Math.hypot(x - fromX - clipped * alongX, y - fromY - clipped * alongY);
}
