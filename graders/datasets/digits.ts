import { mulberry32, shuffle } from '../random.ts';
import { drawBetween, drawNormal } from './normal.ts';

type Point = readonly [number, number];

/** A stroke in the unit square, x to the right and y down. */
type Stroke = { points: readonly Point[] } | { center: Point; radii: Point };

export interface LabelledImages {
  /** [count, 28, 28, 1], values from 0 to 255. */
  pixels: Float32Array;
  labels: Int32Array;
}

export const imageSize = 28;

const line = (...points: Point[]): Stroke => ({ points });
const ellipse = (center: Point, radii: Point): Stroke => ({ center, radii });

const shapes: readonly (readonly Stroke[])[] = [
  [ellipse([0.5, 0.5], [0.28, 0.4])],
  [line([0.35, 0.25], [0.55, 0.1], [0.55, 0.9])],
  [line([0.25, 0.3], [0.35, 0.12], [0.6, 0.1], [0.72, 0.28], [0.65, 0.48], [0.25, 0.9], [0.75, 0.9])],
  [line([0.28, 0.14], [0.7, 0.12], [0.45, 0.45], [0.7, 0.6], [0.66, 0.82], [0.45, 0.92], [0.25, 0.82])],
  [line([0.62, 0.9], [0.62, 0.1], [0.22, 0.62], [0.8, 0.62])],
  [
    line(
      [0.72, 0.1],
      [0.32, 0.1],
      [0.28, 0.45],
      [0.55, 0.4],
      [0.74, 0.58],
      [0.7, 0.8],
      [0.48, 0.92],
      [0.26, 0.82],
    ),
  ],
  [
    line(
      [0.66, 0.12],
      [0.4, 0.3],
      [0.28, 0.6],
      [0.34, 0.84],
      [0.52, 0.92],
      [0.7, 0.8],
      [0.68, 0.6],
      [0.5, 0.52],
      [0.3, 0.64],
    ),
  ],
  [line([0.24, 0.1], [0.76, 0.1], [0.42, 0.9])],
  [ellipse([0.5, 0.3], [0.2, 0.2]), ellipse([0.5, 0.7], [0.24, 0.22])],
  [ellipse([0.5, 0.32], [0.22, 0.22]), line([0.72, 0.32], [0.66, 0.9])],
];

const jitter = 0.03;
const noise = 0.08;
const ellipseSegments = 32;

/**
 * Draws images of digits, equally many of each class, in random order: strokes with jitter, turned by up to 15°, sheared,
 * scaled and moved, then rendered with a soft edge and noise.
 */
export function drawDigits(count: number, seed: number): LabelledImages {
  const uniform = mulberry32(seed);
  const order = shuffle(
    Array.from({ length: count }, (_, at) => at % shapes.length),
    uniform,
  );
  const area = imageSize * imageSize;
  const pixels = new Float32Array(count * area);
  for (const [at, digit] of order.entries()) {
    drawDigit(pixels.subarray(at * area, (at + 1) * area), digit, uniform);
  }
  return { pixels, labels: Int32Array.from(order) };
}

function drawDigit(image: Float32Array, digit: number, uniform: () => number): void {
  const strokes = shapes[digit]!.map((stroke) => pointsOf(stroke, uniform));
  const place = drawPlacement(uniform);
  const width = drawBetween(uniform, 0.8, 1.6);
  const segments = strokes.flatMap((points) => {
    const placed = points.map(place);
    return placed.slice(1).map((to, at): [Point, Point] => [placed[at]!, to]);
  });
  for (let row = 0; row < imageSize; row += 1) {
    for (let column = 0; column < imageSize; column += 1) {
      const ink = clip(width + 0.5 - distanceTo(segments, column + 0.5, row + 0.5));
      image[row * imageSize + column] = clip(ink + noise * drawNormal(uniform)) * 255;
    }
  }
}

function pointsOf(stroke: Stroke, uniform: () => number): Point[] {
  if ('points' in stroke) {
    const moved = (value: number): number => value + drawBetween(uniform, -jitter, jitter);
    return stroke.points.map(([x, y]): Point => [moved(x), moved(y)]);
  }
  const { center, radii } = stroke;
  return Array.from({ length: ellipseSegments + 1 }, (_, at): Point => {
    const angle = (2 * Math.PI * at) / ellipseSegments;
    return [center[0] + radii[0] * Math.cos(angle), center[1] + radii[1] * Math.sin(angle)];
  });
}

/** p ↦ R · Shear · Scale · (p − ½) · 20 + 14 + t, in pixels. */
function drawPlacement(uniform: () => number): (point: Point) => Point {
  const angle = (drawBetween(uniform, -15, 15) * Math.PI) / 180;
  const shear = drawBetween(uniform, -0.15, 0.15);
  const scaleX = drawBetween(uniform, 0.8, 1.1);
  const scaleY = drawBetween(uniform, 0.8, 1.1);
  const moveX = drawBetween(uniform, -2.5, 2.5);
  const moveY = drawBetween(uniform, -2.5, 2.5);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return ([pointX, pointY]) => {
    const scaledY = scaleY * (pointY - 0.5);
    const shearedX = scaleX * (pointX - 0.5) + shear * scaledY;
    return [
      (cos * shearedX - sin * scaledY) * 20 + 14 + moveX,
      (sin * shearedX + cos * scaledY) * 20 + 14 + moveY,
    ];
  };
}

function distanceTo(segments: readonly [Point, Point][], x: number, y: number): number {
  let nearest = Infinity;
  for (const [[fromX, fromY], [toX, toY]] of segments) {
    const [alongX, alongY] = [toX - fromX, toY - fromY];
    const square = alongX * alongX + alongY * alongY;
    const share = square === 0 ? 0 : clip(((x - fromX) * alongX + (y - fromY) * alongY) / square);
    const [offX, offY] = [fromX + share * alongX - x, fromY + share * alongY - y];
    nearest = Math.min(nearest, offX * offX + offY * offY);
  }
  return Math.sqrt(nearest);
}

function clip(value: number): number {
  return Math.min(1, Math.max(0, value));
}
