/** A dense tensor in row-major order: `data.length` is the product of `shape`; a scalar has shape []. */
interface Tensor {
  /** Extents of the axes, e.g. [H, W] */
  shape: number[];
  /** The elements, last axis fastest: x[a, b] of a matrix is data[a * W + b] */
  data: Float32Array;
}

/** The same with 32-bit integers: ids, labels, positions. */
interface IntTensor {
  shape: number[];
  data: Int32Array;
}

/** One-dimensional ids, labels or indices. */
type Ints = Int32Array;

/** Prints to the console pane below the editor. */
declare const console: {
  log(...values: unknown[]): void;
  info(...values: unknown[]): void;
  warn(...values: unknown[]): void;
  error(...values: unknown[]): void;
};
