function countWindows(extent: number, kernel: number, stride: number): number {
  return extent < kernel ? 0 : Math.floor((extent - kernel) / stride) + 1;
}

/** The channel axis of the kernel is moved to the front first. */
export function im2col(x: Tensor, kh: number, kw: number, stride: [number, number]): Tensor {
  const [H, W, C] = x.shape;
  const [sh, sw] = stride;
  const Ho = countWindows(H, kh, sh);
  const Wo = countWindows(W, kw, sw);
  const columns = kh * kw * C;
  const data = new Float32Array(Ho * Wo * columns);

  for (let i = 0; i < Ho; i++) {
    for (let j = 0; j < Wo; j++) {
      const row = i * Wo + j;
      for (let p = 0; p < kh; p++) {
        for (let q = 0; q < kw; q++) {
          const pixel = (i * sh + p) * W + j * sw + q;
          const column = (p * kw + q) * C;
          for (let c = 0; c < C; c++) data[row * columns + column + c] = x.data[pixel * C + c];
        }
      }
    }
  }
  return { shape: [Ho * Wo, columns], data };
}

export function convViaIm2col(x: Tensor, w: Tensor, b: Tensor, stride: [number, number]): Tensor {
  const [H, W] = x.shape;
  const [kh, kw, , O] = w.shape;
  const Ho = countWindows(H, kh, stride[0]);
  const Wo = countWindows(W, kw, stride[1]);
  const matrix = im2col(x, kh, kw, stride);
  const [rows, columns] = matrix.shape;
  const data = new Float32Array(rows * O);
  const sums = new Float64Array(O);

  for (let r = 0; r < rows; r++) {
    sums.set(b.data);
    const C = w.shape[2];
    for (let k = 0; k < columns; k++) {
      const value = matrix.data[r * columns + k];
      const [c, cell] = [Math.floor(k / (kh * kw)), k % (kh * kw)];
      for (let o = 0; o < O; o++) sums[o] += value * w.data[(cell * C + c) * O + o];
    }
    data.set(sums, r * O);
  }
  return { shape: [Ho, Wo, O], data };
}
