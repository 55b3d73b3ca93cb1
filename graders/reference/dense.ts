import { ShapeError, type AnyTensor, type Tensor64 } from '../tensor.ts';
import { activate, activateBackward, type ScalarFunction } from './activation.ts';
import { add } from './broadcast.ts';
import { matmul, matmulBackward } from './matmul.ts';
import { linear } from './piecewise-activations.ts';
import { sum } from './reduce.ts';
import { reshape } from './reshape.ts';

export interface DenseLayer {
  /** [D, U] */
  kernel: AnyTensor;
  /** [U]; none by default. */
  bias?: AnyTensor;
  /** Acts after the bias; linear by default. */
  activation?: ScalarFunction;
}

/**
 * A dense layer, `y[…, u] = φ(b[u] + Σ_d x[…, d] · W[d, u])`. Axes: input […, D]; returns […, U]. Throws ShapeError
 * when kernel or bias do not fit. Goodfellow, Bengio & Courville (2016), eq. 6.3 with rows as examples.
 */
export function dense(input: AnyTensor, { activation = linear, ...layer }: DenseLayer): Tensor64 {
  return activate(preActivation(input, layer), activation).output;
}

/** Gradients of dense with respect to input, kernel and bias. */
export function denseBackward(
  input: AnyTensor,
  upstream: AnyTensor,
  { activation = linear, ...layer }: DenseLayer,
): { input: Tensor64; kernel: Tensor64; bias: Tensor64 } {
  const inner = activateBackward(preActivation(input, layer), upstream, activation);
  const units = layer.kernel.shape[1]!;
  const rows = reshape(input, [input.data.length / (layer.kernel.shape[0]! || 1), layer.kernel.shape[0]!]);
  const gradients = matmulBackward(rows, layer.kernel, reshape(inner, [rows.shape[0]!, units]));
  return {
    input: reshape(gradients.left, input.shape),
    kernel: gradients.right,
    bias: sum(reshape(inner, [rows.shape[0]!, units]), { axes: [0] }),
  };
}

function preActivation(input: AnyTensor, { kernel, bias }: Omit<DenseLayer, 'activation'>): Tensor64 {
  if (kernel.shape.length !== 2) throw new ShapeError(`dense: kernel must be [D, U], got [${kernel.shape}]`);
  if (bias && (bias.shape.length !== 1 || bias.shape[0] !== kernel.shape[1])) {
    throw new ShapeError(`dense: bias must be [${kernel.shape[1]}], got [${bias.shape}]`);
  }
  const product = matmul(input, kernel);
  return bias ? add(product, bias) : product;
}
