import * as tf from '@tensorflow/tfjs-core';

interface Options {
  stride: [number, number];
  padding: 'valid' | 'same';
}

interface Gradients {
  dx: tf.Tensor;
  dw: tf.Tensor;
  db: tf.Tensor;
}

function zerosBefore(extent: number, kernel: number, count: number, stride: number): number {
  return Math.floor(Math.max((count - 1) * stride + kernel - extent, 0) / 2);
}

/** Puts `steps - 1` zeros behind every entry of an axis, without a rank above 4. */
function spread(input: tf.Tensor4D, axis: 1 | 2, steps: number): tf.Tensor4D {
  const shape: [number, number, number, number] = [...input.shape];
  const [outer, inner] = [sizeOf(shape.slice(0, axis + 1)), sizeOf(shape.slice(axis + 1))];
  shape[axis] *= steps;
  const apart = tf.pad(tf.reshape<tf.Rank.R3>(input, [outer, 1, inner]), [
    [0, 0],
    [0, steps - 1],
    [0, 0],
  ]);
  return tf.reshape(apart, shape);
}

function sizeOf(shape: number[]): number {
  return shape.reduce((size, extent) => size * extent, 1);
}

/** Cell by cell of the kernel: slices of the padded input give dw, products laid back into place give dx. */
export function conv2dBackward(x: tf.Tensor4D, w: tf.Tensor4D, dy: tf.Tensor4D, o: Options): Gradients {
  const [N, H, W, Ci] = x.shape;
  const [kh, kw, , Co] = w.shape;
  const [, Ho, Wo] = dy.shape;
  if ([x, w, dy].some(({ size }) => size === 0)) {
    const db = dy.size === 0 ? tf.zeros([Co]) : tf.sum(dy, [0, 1, 2]);
    return { dx: tf.zeros(x.shape), dw: tf.zeros(w.shape), db };
  }
  const [sh, sw] = o.stride;
  const same = o.padding === 'same';
  const [top, left] = same ? [zerosBefore(H, kh, Ho, sh), zerosBefore(W, kw, Wo, sw)] : [0, 0];
  // Wide enough for every window together with the steps behind its cells.
  const [height, width] = [Math.max(Ho * sh + kh, top + H), Math.max(Wo * sw + kw, left + W)];
  const padded = tf.pad(x, [
    [0, 0],
    [top, height - top - H],
    [left, width - left - W],
    [0, 0],
  ]);
  const rows = tf.reshape<tf.Rank.R2>(dy, [-1, Co]);
  const kernelGradients: tf.Tensor2D[] = [];
  const inputGradients: tf.Tensor4D[] = [];
  for (let p = 0; p < kh; p += 1) {
    for (let q = 0; q < kw; q += 1) {
      const end = [N, p + (Ho - 1) * sh + 1, q + (Wo - 1) * sw + 1, Ci];
      const cells = tf.stridedSlice(padded, [0, p, q, 0], end, [1, sh, sw, 1]);
      kernelGradients.push(tf.matMul(tf.reshape<tf.Rank.R2>(cells, [-1, Ci]), rows, true, false));
      const weights = tf.reshape<tf.Rank.R2>(tf.slice(w, [p, q, 0, 0], [1, 1, Ci, Co]), [Ci, Co]);
      const products = tf.reshape<tf.Rank.R4>(tf.matMul(rows, weights, false, true), [N, Ho, Wo, Ci]);
      inputGradients.push(
        tf.pad(spread(spread(products, 1, sh), 2, sw), [
          [0, 0],
          [p, height - p - Ho * sh],
          [q, width - q - Wo * sw],
          [0, 0],
        ]),
      );
    }
  }
  return {
    dx: tf.slice(tf.addN(inputGradients), [0, top, left, 0], [N, H, W, Ci]),
    dw: tf.reshape(tf.stack(kernelGradients), w.shape),
    db: tf.sum(rows, 0),
  };
}
