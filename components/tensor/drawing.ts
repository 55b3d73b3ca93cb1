import { sizeOf, unravelIndex, type AnyTensor } from '#graders/tensor.ts';
import { formatExact } from './format-number.ts';
import { cellOf, isInPlane, type Plane, type PlaneView } from './plane.ts';

/** A tensor as it can be drawn: its data fill its shape. */
export interface Drawing {
  shape: readonly number[];
  data: AnyTensor['data'];
  precision: 'float32' | 'float64';
}

export interface Extent {
  /** Of the finite values; 0 where there are none. */
  low: number;
  high: number;
  /** How many are NaN or infinite. */
  nonFinite: number;
}

/** A learner may return a shape that the data do not fill: then the data are drawn as they lie. */
export function drawingOf({ shape, data }: Pick<Drawing, 'shape'> & Pick<AnyTensor, 'data'>): Drawing {
  const precision = data instanceof Float32Array ? 'float32' : 'float64';
  const fits =
    shape.every((extent) => Number.isInteger(extent) && extent >= 0) && sizeOf(shape) === data.length;
  return { shape: fits ? shape : [data.length], data, precision };
}

export function extentOf(data: ArrayLike<number>): Extent {
  let low = Infinity;
  let high = -Infinity;
  let nonFinite = 0;
  for (let position = 0; position < data.length; position += 1) {
    const value = data[position]!;
    if (!Number.isFinite(value)) nonFinite += 1;
    else {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return low <= high ? { low, high, nonFinite } : { low: 0, high: 0, nonFinite };
}

/** The largest size among the finite values: the limit of a scale that shows them all. */
export function limitOf(...data: ArrayLike<number>[]): number {
  return Math.max(...data.map(extentOf).map(({ low, high }) => Math.max(-low, high)));
}

/** |expected − actual| per element: 0 where both are NaN or the same infinity. */
export function differenceOf(expected: Drawing, actual: Drawing): Drawing {
  const data = Float64Array.from(expected.data, (value, position) => {
    const other = actual.data[position]!;
    return Object.is(value, other) || value === other ? 0 : Math.abs(value - other);
  });
  const isSingle = expected.precision === 'float32' && actual.precision === 'float32';
  return drawingOf({ shape: [...expected.shape], data: isSingle ? Float32Array.from(data) : data });
}

/**
 * The limit of a scale for differences of values up to `valueLimit`. Rounding errors, below a millionth of the values,
 * stay pale instead of being stretched over the whole scale.
 */
export function differenceLimit(difference: Drawing, valueLimit: number): number {
  return Math.max(limitOf(difference.data), valueLimit * 1e-6);
}

export function shapeText(shape: readonly number[]): string {
  return `[${shape.join(', ')}]`;
}

/** The index of an element, as the learner would write it. */
export function indexText(position: number, { shape }: Drawing): string {
  return shapeText(unravelIndex(position, shape));
}

export function valueText(position: number, { data, precision }: Drawing): string {
  return formatExact(data[position]!, precision);
}

/** Row and column of an element in the plane that is drawn, or null when it lies elsewhere. */
export function cellAt(
  position: number | null,
  { shape }: Drawing,
  view: PlaneView,
): [number, number] | null {
  if (position === null) return null;
  const index = unravelIndex(position, shape);
  return isInPlane(shape, view, index) ? cellOf(shape, view, index) : null;
}

/** All elements that a plane shows, row by row. */
export function rowsOf({ rows, columns, positionAt }: Plane): (number | null)[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => positionAt(row, column)),
  );
}
