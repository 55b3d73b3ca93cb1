type Padding = 'valid' | 'same';

function windowsAlong(extent: number, window: number, stride: number, padding: Padding): [number, number][] {
  let count = extent < window ? 0 : Math.floor((extent - window) / stride) + 1;
  let before = 0;
  if (padding === 'same') {
    count = Math.ceil(extent / stride);
    before = Math.floor(Math.max((count - 1) * stride + window - extent, 0) / 2);
  }
  return Array.from({ length: count }, (_, i) => {
    const start = i * stride - before;
    return [Math.max(start, 0), Math.min(start + window, extent)];
  });
}

/** Sums instead of means, also globally. */
export function avgPool(x: Tensor, pool: [number, number], stride: [number, number], padding: Padding): Tensor {
  const [N, H, W, C] = x.shape;
  const rows = windowsAlong(H, pool[0], stride[0], padding);
  const columns = windowsAlong(W, pool[1], stride[1], padding);
  const data = new Float32Array(N * rows.length * columns.length * C);
  let output = 0;

  for (let n = 0; n < N; n++) {
    for (const [top, bottom] of rows) {
      for (const [left, right] of columns) {
        const cells = (bottom - top) * (right - left);
        for (let c = 0; c < C; c++) {
          let sum = 0;
          for (let a = top; a < bottom; a++) {
            for (let e = left; e < right; e++) sum += x.data[((n * H + a) * W + e) * C + c];
          }
          data[output++] = sum;
        }
      }
    }
  }
  return { shape: [N, rows.length, columns.length, C], data };
}

export function avgPoolBackward(
  xShape: number[],
  dy: Tensor,
  pool: [number, number],
  stride: [number, number],
  padding: Padding,
): Tensor {
  const [N, H, W, C] = xShape;
  const rows = windowsAlong(H, pool[0], stride[0], padding);
  const columns = windowsAlong(W, pool[1], stride[1], padding);
  const dx = new Float64Array(N * H * W * C);
  let output = 0;

  for (let n = 0; n < N; n++) {
    for (const [top, bottom] of rows) {
      for (const [left, right] of columns) {
        const cells = (bottom - top) * (right - left);
        for (let c = 0; c < C; c++) {
          const share = dy.data[output++] / cells;
          for (let a = top; a < bottom; a++) {
            for (let e = left; e < right; e++) dx[((n * H + a) * W + e) * C + c] += share;
          }
        }
      }
    }
  }
  return { shape: [N, H, W, C], data: Float32Array.from(dx) };
}

export function globalAvgPool(x: Tensor): Tensor {
  const [N, H, W, C] = x.shape;
  const pixels = H * W;
  const sums = new Float64Array(N * C);

  for (let n = 0; n < N; n++) {
    for (let pixel = 0; pixel < pixels; pixel++) {
      for (let c = 0; c < C; c++) sums[n * C + c] += x.data[(n * pixels + pixel) * C + c];
    }
  }
  const data = Float32Array.from(sums, (sum) => sum);
  return { shape: [N, C], data };
}
