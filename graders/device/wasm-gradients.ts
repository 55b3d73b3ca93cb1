import * as tf from '@tensorflow/tfjs-core';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';

/**
 * Gives tfjs's wasm backend the gradients of convolution and of lookup, which it lacks, and quicker ways to two others:
 * the gradient with respect to a convolution's input, and products of transposed matrices. Call it after the backend was
 * chosen; a second call changes nothing.
 */
export function registerWasmGradients(): void {
  if (tf.getKernel('Conv2DBackpropFilter', 'wasm')) return;
  tf.registerKernel({ kernelName: 'Conv2DBackpropFilter', backendName: 'wasm', kernelFunc: filterGradient });
  tf.registerKernel({ kernelName: 'UnsortedSegmentSum', backendName: 'wasm', kernelFunc: segmentSum });
  replaceWhere('Conv2DBackpropInput', isQuick, inputGradient);
  replaceWhere('BatchMatMul', isTransposed, transposedProduct);
}

function replaceWhere(
  kernelName: string,
  applies: (call: Call) => boolean,
  kernelFunc: (call: Call) => tf.TensorInfo,
): void {
  const stock = tf.getKernel(kernelName, 'wasm');
  tf.unregisterKernel(kernelName, 'wasm');
  tf.registerKernel({
    kernelName,
    backendName: 'wasm',
    kernelFunc: (call) => (applies(call) ? kernelFunc(call) : stock.kernelFunc(call)),
  });
}

type Call = Parameters<tf.KernelFunc>[0];
type Margins = [number, number][];

/**
 * ∂L/∂w[p,q,c,o] = Σ_{n,i,j} x[n, i·s+p, j·s+q, c] · dy[n,i,j,o]: a cross-correlation of x with dy over the batch,
 * dilated by the stride. Axes: N batch, H, W, C input channels, O output channels; returns [kh, kw, C, O].
 * Goodfellow et al. 2016, eq. 9.11.
 */
function filterGradient({ inputs, attrs }: Call): tf.TensorInfo {
  const { x, dy } = inputs as { x: tf.Tensor4D; dy: tf.Tensor4D };
  const { strides, pad, dimRoundingMode, filterShape } = attrs as unknown as tf.Conv2DBackpropFilterAttrs;
  const info = tf.backend_util.computeConv2DInfo(x.shape, filterShape, strides, 1, pad, dimRoundingMode);
  const { top, bottom, left, right } = info.padInfo;
  const [height, width, channels, filters] = filterShape;
  return tf.tidy(() => {
    const around: Margins = [
      [0, 0],
      [top, bottom],
      [left, right],
      [0, 0],
    ];
    const image = tf.transpose(tf.pad(x, around), [3, 1, 2, 0]);
    const kernel = tf.transpose(dy, [1, 2, 0, 3]);
    const dilation: [number, number] = [info.strideHeight, info.strideWidth];
    const sums = tf.conv2d(image, kernel, 1, 'valid', 'NHWC', dilation);
    return tf.transpose(tf.slice(sums, [0, 0, 0, 0], [channels, height, width, filters]), [1, 2, 0, 3]);
  });
}

/**
 * For stride 1: dy padded by what the kernel reaches beyond it, cross-correlated with the kernel turned by 180° and with
 * its channels exchanged. Returns the shape of the input.
 */
function inputGradient({ inputs, attrs }: Call): tf.TensorInfo {
  const { dy, filter } = inputs as { dy: tf.Tensor4D; filter: tf.Tensor4D };
  const { top, bottom, left, right } = inputGeometry({ inputs, attrs }).padInfo;
  const [height, width] = filter.shape;
  return tf.tidy(() => {
    const around: Margins = [
      [0, 0],
      [height - 1 - top, height - 1 - bottom],
      [width - 1 - left, width - 1 - right],
      [0, 0],
    ];
    const turned = tf.transpose(tf.reverse(filter, [0, 1]), [0, 1, 3, 2]);
    return tf.conv2d(tf.pad(dy, around), turned, 1, 'valid');
  });
}

/** The quicker way needs stride 1 and a padding that the kernel can reach over. */
function isQuick(call: Omit<Call, 'backend'>): boolean {
  const { strideHeight, strideWidth, filterHeight, filterWidth, padInfo } = inputGeometry(call);
  const { top, bottom, left, right } = padInfo;
  const reaches = Math.max(top, bottom) < filterHeight && Math.max(left, right) < filterWidth;
  return strideHeight === 1 && strideWidth === 1 && reaches;
}

function inputGeometry({ inputs, attrs }: Omit<Call, 'backend'>): tf.backend_util.Conv2DInfo {
  const { filter } = inputs as { filter: tf.Tensor4D };
  const { strides, pad, dimRoundingMode, inputShape } = attrs as unknown as tf.Conv2DBackpropInputAttrs;
  return tf.backend_util.computeConv2DInfo(inputShape, filter.shape, strides, 1, pad, dimRoundingMode);
}

function isTransposed({ attrs }: Call): boolean {
  const { transposeA, transposeB } = attrs as unknown as tf.BatchMatMulAttrs;
  return transposeA || transposeB;
}

/** The stock kernel multiplies transposed matrices in plain loops; transposing them first is several times quicker. */
function transposedProduct({ inputs, attrs }: Call): tf.TensorInfo {
  const { a, b } = inputs as { a: tf.Tensor; b: tf.Tensor };
  const { transposeA, transposeB } = attrs as unknown as tf.BatchMatMulAttrs;
  return tf.tidy(() => tf.matMul(transposeA ? turnLast(a) : a, transposeB ? turnLast(b) : b));
}

function turnLast(matrices: tf.Tensor): tf.Tensor {
  const axes = matrices.shape.map((_, axis) => axis);
  return tf.transpose(matrices, [...axes.slice(0, -2), ...axes.slice(-2).reverse()]);
}

/** Rows of x that have the same id are added up: the gradient of a lookup with respect to its table. */
function segmentSum({ inputs, attrs, backend }: Call): tf.TensorInfo {
  const { x, segmentIds } = inputs as { x: tf.TensorInfo; segmentIds: tf.TensorInfo };
  const { numSegments } = attrs as unknown as tf.UnsortedSegmentSumAttrs;
  const wasm = backend as BackendWasm;
  const values = wasm.typedArrayFromHeap(x) as Float32Array;
  const ids = wasm.typedArrayFromHeap(segmentIds) as Int32Array;
  const row = x.shape.slice(segmentIds.shape.length);
  const width = tf.util.sizeFromShape(row);
  // Added up outside the heap: making the output may move it.
  const sums = new Float32Array(numSegments * width);
  for (const [at, id] of ids.entries()) {
    // As in TensorFlow, a negative id drops its row.
    if (id < 0 || id >= numSegments) continue;
    for (let column = 0; column < width; column += 1)
      sums[id * width + column]! += values[at * width + column]!;
  }
  const output = wasm.makeOutput([numSegments, ...row], x.dtype);
  wasm.typedArrayFromHeap(output).set(sums);
  return output;
}
