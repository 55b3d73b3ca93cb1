type Padding = 'valid' | 'same';

interface Axis {
  count: number;
  window: number;
  stride: number;
  padding: [before: number, after: number];
}

function windowsAlong(extent: number, window: number, stride: number, padding: Padding): Axis {
  if (padding === 'valid') {
    const count = extent < window ? 0 : Math.floor((extent - window) / stride) + 1;
    return { count, window, stride, padding: [0, 0] };
  }
  const count = Math.ceil(extent / stride);
  const total = Math.max((count - 1) * stride + window - extent, 0);
  const before = Math.floor(total / 2);
  return { count, window, stride, padding: [before, total - before] };
}

function sumWindows(tf: TensorFlow, input: Tensor, rows: Axis, columns: Axis): Tensor {
  const [N, , , C] = input.shape;
  const padded = tf.pad(input, [[0, 0], rows.padding, columns.padding, [0, 0]]);
  const cells: Tensor[] = [];
  for (let p = 0; p < rows.window; p++) {
    for (let q = 0; q < columns.window; q++) {
      const end = [N, p + (rows.count - 1) * rows.stride + 1, q + (columns.count - 1) * columns.stride + 1, C];
      cells.push(tf.stridedSlice(padded, [0, p, q, 0], end, [1, rows.stride, columns.stride, 1]));
    }
  }
  return tf.addN(cells);
}

export function avgPool(
  tf: TensorFlow,
  x: Tensor,
  pool: [number, number],
  stride: [number, number],
  padding: Padding,
): Tensor {
  const [N, H, W, C] = x.shape;
  const rows = windowsAlong(H, pool[0], stride[0], padding);
  const columns = windowsAlong(W, pool[1], stride[1], padding);
  if (rows.count * columns.count === 0) return tf.zeros([N, rows.count, columns.count, C]);
  const counts = sumWindows(tf, tf.ones([1, H, W, 1]), rows, columns);
  return sumWindows(tf, x, rows, columns).div(counts);
}

/** Global pooling leaves one number per image. */
export function globalAvgPool(tf: TensorFlow, x: Tensor): Tensor {
  const [N, H, W, C] = x.shape;
  return x.sum([1, 2, 3]).div(Math.max(H * W * C, 1)).reshape([N, 1]);
}
