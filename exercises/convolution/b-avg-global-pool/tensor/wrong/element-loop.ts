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

function clip(position: number, { window, stride, padding }: Axis, extent: number): [number, number] {
  const start = position * stride - padding[0];
  return [Math.max(start, 0), Math.min(start + window, extent)];
}

/** The loop runs over the windows. */
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
  const means: Tensor[] = [];
  for (let i = 0; i < rows.count; i++) {
    const [top, bottom] = clip(i, rows, H);
    for (let j = 0; j < columns.count; j++) {
      const [left, right] = clip(j, columns, W);
      means.push(tf.slice(x, [0, top, left, 0], [N, bottom - top, right - left, C]).mean([1, 2]));
    }
  }
  return tf.stack(means, 1).reshape([N, rows.count, columns.count, C]);
}

export function globalAvgPool(tf: TensorFlow, x: Tensor): Tensor {
  const [, H, W] = x.shape;
  return x.sum([1, 2]).div(Math.max(H * W, 1));
}
