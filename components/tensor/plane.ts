import { sizeOf } from '#graders/tensor.ts';

/** Which two axes of a tensor are drawn, and where the others stand. */
export interface PlaneView {
  rowAxis: number;
  columnAxis: number;
  /** One index per axis; those of the two drawn axes are not used. */
  at: readonly number[];
}

/** Rows and columns of cells, and which element of the tensor each shows. */
export interface Plane {
  rows: number;
  columns: number;
  /** The position in the tensor's data, or null where a wrapped vector has no element. */
  positionAt: (row: number, column: number) => number | null;
}

/** The last two axes of [..., H, W], at the start of all others. */
export function firstView(shape: readonly number[]): PlaneView {
  return { rowAxis: shape.length - 2, columnAxis: shape.length - 1, at: shape.map(() => 0) };
}

/** The pairs of neighbouring axes that can be drawn: [..., H, W], and for images [..., H, W, C]. */
export function axisPairs(shape: readonly number[]): [number, number][] {
  const last = shape.length - 1;
  return last < 2
    ? []
    : [
        [last - 1, last],
        [last - 2, last - 1],
      ];
}

/** The view moved so that it shows this element. */
export function viewAt(view: PlaneView, index: readonly number[]): PlaneView {
  return { ...view, at: index };
}

/** Whether a view that was chosen for one tensor fits another. */
export function isViewOf(shape: readonly number[], { at }: PlaneView): boolean {
  return at.length === shape.length && at.every((index, axis) => index < Math.max(shape[axis]!, 1));
}

export function planeOf(shape: readonly number[], view: PlaneView): Plane {
  if (shape.length < 2) return vectorPlane(sizeOf(shape));
  const strides = stridesOf(shape);
  const { rowAxis, columnAxis, at } = view;
  const start = strides.reduce(
    (sum, stride, axis) => (axis === rowAxis || axis === columnAxis ? sum : sum + stride * at[axis]!),
    0,
  );
  return {
    rows: shape[rowAxis]!,
    columns: shape[columnAxis]!,
    positionAt: (row, column) => start + row * strides[rowAxis]! + column * strides[columnAxis]!,
  };
}

/** The cell that shows an element of the view's plane. */
export function cellOf(
  shape: readonly number[],
  view: PlaneView,
  index: readonly number[],
): [number, number] {
  if (shape.length === 0) return [0, 0];
  const columns = vectorColumns(shape[0]!);
  if (shape.length === 1) return [Math.floor(index[0]! / columns), index[0]! % columns];
  return [index[view.rowAxis]!, index[view.columnAxis]!];
}

/** Whether an element lies in the plane that is drawn. */
export function isInPlane(shape: readonly number[], view: PlaneView, index: readonly number[]): boolean {
  return shape.every((_, axis) => isDrawn(view, axis) || index[axis] === view.at[axis]);
}

export function isDrawn({ rowAxis, columnAxis }: PlaneView, axis: number): boolean {
  return axis === rowAxis || axis === columnAxis;
}

function vectorPlane(size: number): Plane {
  const columns = vectorColumns(size);
  return {
    rows: size === 0 ? 0 : Math.ceil(size / columns),
    columns,
    positionAt(row, column) {
      const position = row * columns + column;
      return position < size ? position : null;
    },
  };
}

/** A long vector is broken into rows: short ones where figures fit, longer ones where only colours do. */
function vectorColumns(size: number): number {
  if (size <= 12) return size;
  if (size <= 96) return 8;
  return size <= 4096 ? 64 : 256;
}

function stridesOf(shape: readonly number[]): number[] {
  const strides = new Array<number>(shape.length).fill(1);
  for (let axis = shape.length - 2; axis >= 0; axis -= 1)
    strides[axis] = strides[axis + 1]! * shape[axis + 1]!;
  return strides;
}
