import * as tf from '@tensorflow/tfjs-core';

type Pair = [number, number];

function windowCounts([H, W]: number[], [kh, kw]: Pair, [sh, sw]: Pair): Pair {
  const count = (room: number, stride: number): number => (room < 0 ? 0 : Math.floor(room / stride) + 1);
  return [count(H! - kh, sh), count(W! - kw, sw)];
}

/** Every cell of the kernel meets one strided part of the image; side by side these are the columns. */
export function im2col(x: tf.Tensor3D, kh: number, kw: number, stride: Pair): tf.Tensor2D {
  const [Ho, Wo] = windowCounts(x.shape, [kh, kw], stride);
  const C = x.shape[2];
  if (Ho * Wo * C === 0) return tf.zeros([Ho * Wo, kh * kw * C]);
  const [sh, sw] = stride;
  const columns: tf.Tensor3D[] = [];
  for (let p = 0; p < kh; p += 1) {
    for (let q = 0; q < kw; q += 1) {
      const end = [p + (Ho - 1) * sh + 1, q + (Wo - 1) * sw + 1, C];
      columns.push(tf.stridedSlice(x, [p, q, 0], end, [sh, sw, 1]) as tf.Tensor3D);
    }
  }
  return tf.reshape(tf.concat(columns, 2), [Ho * Wo, kh * kw * C]);
}

export function convViaIm2col(x: tf.Tensor3D, w: tf.Tensor4D, b: tf.Tensor1D, stride: Pair): tf.Tensor3D {
  const [kh, kw, C, O] = w.shape;
  const [Ho, Wo] = windowCounts(x.shape, [kh, kw], stride);
  if (Ho * Wo * O === 0) return tf.zeros([Ho, Wo, O]);
  if (C === 0) return tf.broadcastTo(tf.reshape(b, [1, 1, O]), [Ho, Wo, O]);
  const kernel = tf.reshape<tf.Rank.R2>(w, [kh * kw * C, O]);
  return tf.reshape(tf.add(tf.matMul(im2col(x, kh, kw, stride), kernel), b), [Ho, Wo, O]);
}
