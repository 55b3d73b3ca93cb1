import { ShapeError, sizeOf, unravelIndex } from '../tensor.ts';
import { stridesOf } from './axes.ts';
import { slideWindows, type WindowOptions, type Windows } from './windows.ts';

/** Windows of one size that slide, or as many as the output has extents, which together cover the input. */
export type PoolingOptions =
  | ({
      /** Extent of the window along each spatial axis. */
      window: readonly number[];
    } & WindowOptions)
  | {
      /** Extents of the output: window i along an axis of n reaches from ⌊i·n/m⌋ up to ⌈(i + 1)·n/m⌉. */
      adaptTo: readonly number[];
    };

export interface PoolingPlan extends Windows {
  outputShape: number[];
}

/**
 * The windows of a pooling over the spatial axes of [N, …spatial, C]. Throws ShapeError for an input without batch or
 * channel axis, RangeError for what slideWindows refuses.
 */
export function planPooling(input: readonly number[], options: PoolingOptions): PoolingPlan {
  if (input.length < 2) throw new ShapeError(`planPooling: input must be [N, …, C], got [${input}]`);
  const extents = input.slice(1, -1);
  const windows =
    'window' in options
      ? slideWindows(extents, options.window, options)
      : coverWithWindows(extents, options.adaptTo);
  return { ...windows, outputShape: [input[0]!, ...windows.counts, input.at(-1)!] };
}

function coverWithWindows(extents: readonly number[], counts: readonly number[]): Windows {
  if (counts.length !== extents.length) {
    throw new RangeError(`planPooling: adaptTo must have ${extents.length} axes, got ${counts.length}`);
  }
  const memory = stridesOf(extents);
  const windows = Array.from({ length: sizeOf(counts) }, (_, window) => {
    const index = unravelIndex(window, counts);
    return extents.reduce(
      (found, extent, axis) => {
        const start = Math.floor((index[axis]! * extent) / counts[axis]!);
        const end = Math.ceil(((index[axis]! + 1) * extent) / counts[axis]!);
        const along = Array.from({ length: end - start }, (__, step) => (start + step) * memory[axis]!);
        return found.flatMap((position) => along.map((step) => position + step));
      },
      [0],
    );
  });
  const cells = Math.max(1, ...windows.map(({ length }) => length));
  const positions = new Int32Array(windows.length * cells).fill(-1);
  windows.forEach((window, at) => positions.set(window, at * cells));
  const paddedCells = Int32Array.from(windows, ({ length }) => length);
  return { counts: [...counts], cells, positions, paddedCells };
}

/**
 * Calls `visit` for every output with the flat positions of its window's cells in the input (padding left out) and
 * the number of the window.
 */
export function eachPool(
  { positions, cells, counts }: PoolingPlan,
  input: readonly number[],
  visit: (to: number, from: readonly number[], window: number) => void,
): void {
  const [batch, channels, pixels] = [input[0]!, input.at(-1)!, sizeOf(input.slice(1, -1))];
  const windows = sizeOf(counts);
  for (let window = 0; window < windows; window += 1) {
    const inside = [...positions.subarray(window * cells, (window + 1) * cells)].filter(
      (pixel) => pixel >= 0,
    );
    for (let n = 0; n < batch; n += 1) {
      for (let c = 0; c < channels; c += 1) {
        const from = inside.map((pixel) => (n * pixels + pixel) * channels + c);
        visit((n * windows + window) * channels + c, from, window);
      }
    }
  }
}
