import * as tf from '@tensorflow/tfjs-core';

interface Options {
  stride: [number, number];
  dilation: [number, number];
  padding: 'valid' | 'same';
}

interface Axis {
  count: number;
  before: number;
  after: number;
}

function geometry(extent: number, kernel: number, axis: 0 | 1, o: Options): Axis {
  const [stride, span] = [o.stride[axis], o.dilation[axis] * (kernel - 1) + 1];
  if (o.padding === 'valid') {
    const count = extent < span ? 0 : Math.floor((extent - span) / stride) + 1;
    return { count, before: 0, after: 0 };
  }
  const count = Math.ceil(extent / stride);
  const total = Math.max((count - 1) * stride + span - extent, 0);
  return { count, before: Math.floor(total / 2), after: Math.ceil(total / 2) };
}

/** One matrix product for each cell of the kernel: tfjs's conv2d refuses a stride together with a dilation. */
export function conv2d(x: tf.Tensor4D, w: tf.Tensor4D, b: tf.Tensor1D, o: Options): tf.Tensor4D {
  const [N, H, W, Ci] = x.shape;
  const [kh, kw, , Co] = w.shape;
  const [rows, columns] = [geometry(H, kh, 0, o), geometry(W, kw, 1, o)];
  const shape: [number, number, number, number] = [N, rows.count, columns.count, Co];
  if (shape.includes(0)) return tf.zeros(shape);
  if (Ci === 0) return tf.broadcastTo(tf.reshape(b, [1, 1, 1, Co]), shape);
  const padded = tf.pad(x, [
    [0, 0],
    [rows.before, rows.after],
    [columns.before, columns.after],
    [0, 0],
  ]);
  const products: tf.Tensor2D[] = [];
  for (let p = 0; p < kh; p += 1) {
    for (let q = 0; q < kw; q += 1) {
      const [top, left] = [p * o.dilation[0], q * o.dilation[1]];
      const bottom = top + (rows.count - 1) * o.stride[0] + 1;
      const right = left + (columns.count - 1) * o.stride[1] + 1;
      const cells = tf.stridedSlice(padded, [0, top, left, 0], [N, bottom, right, Ci], [1, ...o.stride, 1]);
      const weights = tf.reshape<tf.Rank.R2>(tf.slice(w, [p, q, 0, 0], [1, 1, Ci, Co]), [Ci, Co]);
      products.push(tf.matMul(tf.reshape<tf.Rank.R2>(cells, [-1, Ci]), weights));
    }
  }
  return tf.reshape(tf.add(tf.addN(products), b), shape);
}
