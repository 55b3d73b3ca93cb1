import { sizeOf, unravelIndex } from '../tensor.ts';
import { stridesOf } from './axes.ts';
import { windowsAlong, type AxisGeometry, type AxisWindows, type Padding } from './conv-geometry.ts';

export interface WindowOptions {
  /** Per spatial axis; 1 by default. */
  strides?: readonly number[];
  dilations?: readonly number[];
  /** A rule for all axes, or zeros before and after each; none by default. */
  padding?: 'valid' | 'same' | readonly (readonly [number, number])[];
  oddZero?: AxisGeometry['oddZero'];
  rounding?: AxisGeometry['rounding'];
  /** How many windows to slide along each axis, instead of as many as fit. */
  counts?: readonly number[];
}

export interface Windows {
  /** Extents of the output: how many windows there are along each axis. */
  counts: number[];
  /** Cells of one window. */
  cells: number;
  /**
   * For each window (row-major) and each of its cells (row-major) the flat position in the input, −1 in the padding.
   * Only spatial axes count.
   */
  positions: Int32Array;
  /** For each window how many of its cells lie in the input or in the explicit padding around it. */
  paddedCells: Int32Array;
}

/**
 * The windows that convolution and pooling slide over the spatial axes of an input, however many these are. Throws
 * RangeError for what windowsAlong refuses, or options for another number of axes.
 */
export function slideWindows(
  extents: readonly number[],
  kernel: readonly number[],
  options: WindowOptions = {},
): Windows {
  const axes = axesOf(extents, kernel, options);
  const counts = axes.map(({ count }) => count);
  const cells = sizeOf(kernel);
  const cellIndices = Array.from({ length: cells }, (_, cell) => unravelIndex(cell, kernel));
  const positions = new Int32Array(sizeOf(counts) * cells);
  const paddedCells = new Int32Array(sizeOf(counts));
  for (let window = 0; window < paddedCells.length; window += 1) {
    const index = unravelIndex(window, counts);
    cellIndices.forEach((cell, at) => {
      const { position, beyond } = locate(axes, index, cell);
      positions[window * cells + at] = position;
      if (!beyond) paddedCells[window]! += 1;
    });
  }
  return { counts, cells, positions, paddedCells };
}

interface SpatialAxis extends AxisWindows {
  extent: number;
  stride: number;
  dilation: number;
  /** How far apart neighbours lie in memory. */
  memory: number;
}

function axesOf(
  extents: readonly number[],
  kernel: readonly number[],
  options: WindowOptions,
): SpatialAxis[] {
  const { strides, dilations, padding = 'valid', counts, oddZero, rounding } = options;
  const lists = [kernel, strides, dilations, counts, typeof padding === 'string' ? undefined : padding];
  const wrong = lists.find((list) => list && list.length !== extents.length);
  if (wrong) {
    throw new RangeError(`slideWindows: options must have ${extents.length} axes, got ${wrong.length}`);
  }
  const memory = stridesOf(extents);
  return extents.map((extent, axis) => {
    const rule: Padding = typeof padding === 'string' ? padding : padding[axis]!;
    const [stride, dilation] = [strides?.[axis] ?? 1, dilations?.[axis] ?? 1];
    const rules = { kernel: kernel[axis]!, stride, dilation, padding: rule, oddZero, rounding };
    const found = windowsAlong({ extent, ...rules });
    return {
      ...found,
      count: counts?.[axis] ?? found.count,
      extent,
      stride,
      dilation,
      memory: memory[axis]!,
    };
  });
}

/** Where a cell of a window lies in the input, −1 outside; and whether it lies beyond the padding, too. */
function locate(
  axes: readonly SpatialAxis[],
  window: readonly number[],
  cell: readonly number[],
): { position: number; beyond: boolean } {
  let position = 0;
  let outside = false;
  let beyond = false;
  axes.forEach(({ extent, stride, dilation, memory, padBefore, padAfter }, axis) => {
    const along = window[axis]! * stride + cell[axis]! * dilation - padBefore;
    outside ||= along < 0 || along >= extent;
    beyond ||= along >= extent + padAfter;
    position += along * memory;
  });
  return { position: outside ? -1 : position, beyond };
}
