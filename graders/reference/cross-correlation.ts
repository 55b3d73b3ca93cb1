import { ShapeError, type AnyTensor, type Tensor64 } from '../tensor.ts';

export interface CrossCorrelationOptions {
  /** Steps of the window: [vertical, horizontal], at least 1. */
  stride: readonly [number, number];
  /** Rows and columns of zeros around the input: [top, bottom, left, right]. */
  padding: readonly [number, number, number, number];
}

/**
 * Two-dimensional cross-correlation of one channel, which frameworks call convolution:
 * `y[i, j] = Σ_{p,q} x[i·sh + p − top, j·sw + q − left] · w[p, q]`, terms outside the input being zero.
 *
 * Axes: H, W of the input; kh, kw of the kernel. Returns [Ho, Wo] with
 * `Ho = max(0, ⌊(H + top + bottom − kh) / sh⌋ + 1)` and Wo likewise; a kernel larger than the padded input gives an
 * empty result. Throws ShapeError when input or kernel is not a matrix, RangeError for a stride below 1 or a negative
 * padding. Goodfellow, Bengio & Courville, Deep Learning (2016), eq. 9.6; Dumoulin & Visin (2016), relationship 6.
 */
export function crossCorrelation(
  input: AnyTensor,
  kernel: AnyTensor,
  { stride, padding }: CrossCorrelationOptions,
): Tensor64 {
  const [height, width] = matrixShape(input, 'input');
  const [kernelHeight, kernelWidth] = matrixShape(kernel, 'kernel');
  const [strideY, strideX] = stride;
  const [top, bottom, left, right] = padding;
  if (!(strideY >= 1 && strideX >= 1))
    throw new RangeError(`crossCorrelation: stride must be ≥ 1, got ${stride}`);
  if (padding.some((rows) => !(rows >= 0))) {
    throw new RangeError(`crossCorrelation: padding must be ≥ 0, got ${padding}`);
  }
  const outHeight = outputExtent(height + top + bottom, kernelHeight, strideY);
  const outWidth = outputExtent(width + left + right, kernelWidth, strideX);
  const output: Tensor64 = { shape: [outHeight, outWidth], data: new Float64Array(outHeight * outWidth) };
  for (let i = 0; i < outHeight; i += 1) {
    for (let j = 0; j < outWidth; j += 1) {
      let sum = 0;
      for (let p = 0; p < kernelHeight; p += 1) {
        const row = i * strideY + p - top;
        if (row < 0 || row >= height) continue;
        for (let q = 0; q < kernelWidth; q += 1) {
          const column = j * strideX + q - left;
          if (column < 0 || column >= width) continue;
          sum += input.data[row * width + column]! * kernel.data[p * kernelWidth + q]!;
        }
      }
      output.data[i * outWidth + j] = sum;
    }
  }
  return output;
}

function outputExtent(padded: number, kernel: number, stride: number): number {
  return Math.max(0, Math.floor((padded - kernel) / stride) + 1);
}

function matrixShape({ shape }: AnyTensor, name: string): [number, number] {
  if (shape.length !== 2)
    throw new ShapeError(`crossCorrelation: ${name} must be a matrix, got shape [${shape}]`);
  return [shape[0]!, shape[1]!];
}
