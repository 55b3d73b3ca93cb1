import { layerNorm as normalize, layerNormBackward } from '#graders/reference/layer-norm.ts';
import { reshape } from '#graders/reference/reshape.ts';
import { standardize } from '#graders/reference/standardize.ts';
import { inversePermutation, transpose } from '#graders/reference/transpose.ts';
import type { Tensor64 } from '#graders/tensor.ts';
import { numberOf, optionalNumbersOf } from '../attributes.ts';
import type { Expressed, Family, TruthCase } from '../family.ts';
import { input, optionalInput, optionalSlotInput, outputsInOrder, slotInput } from '../read.ts';
import { bySource } from '../sources.ts';
import { torchNormalisation } from '../torch-normalisation.ts';

export const layerNorm: Family = {
  name: 'layer_norm',
  express: bySource({
    onnx: fromOnnx,
    webnn: fromWebnn,
    // It divides by the deviation about the mean without subtracting the mean: neither layer nor RMS normalisation.
    keras: () => ({ notExpressible: 'rms_scaling of Keras, which is not RMS normalisation' }),
    torch: (vector) => torchNormalisation(vector, { forward: normalize, backward: layerNormBackward }),
  }),
};

/** onnx: the axes from `axis` on are normalised together; mean and inverse deviation are outputs too. */
function fromOnnx(vector: TruthCase): Expressed {
  const x = slotInput(vector, 0);
  const first = numberOf(vector.attributes, 'axis', -1);
  const from = first < 0 ? first + x.shape.length : first;
  const axes = x.shape.map((_, axis) => axis).slice(from);
  const offset = optionalSlotInput(vector, 2);
  const { output, mean, inverseDeviation } = standardize(x, {
    axes,
    epsilon: numberOf(vector.attributes, 'epsilon', 1e-5),
    scale: slotInput(vector, 1),
    ...(offset && { offset }),
  });
  return outputsInOrder(vector, output, mean, inverseDeviation);
}

/** WebNN: all axes but the first unless they are named; scale and bias have the axes in the order of the names. */
function fromWebnn(vector: TruthCase): Expressed {
  const x = input(vector, 'input');
  const axes = optionalNumbersOf(vector.attributes, 'axes') ?? x.shape.map((_, axis) => axis).slice(1);
  const [scale, offset] = [optionalInput(vector, 'scale'), optionalInput(vector, 'bias')];
  const { output } = standardize(x, {
    axes,
    epsilon: numberOf(vector.attributes, 'epsilon', 1e-5),
    ...(scale && { scale: onAxes(scale, axes, x) }),
    ...(offset && { offset: onAxes(offset, axes, x) }),
  });
  return outputsInOrder(vector, output);
}

/** A parameter whose axes are `axes` of the input, in that order, so that it is broadcast to the input. */
function onAxes(parameter: Tensor64, axes: readonly number[], { shape }: Tensor64): Tensor64 {
  const rising = [...axes].sort((a, b) => a - b);
  const order = inversePermutation(axes.map((axis) => rising.indexOf(axis)));
  const sorted = transpose(parameter, order);
  return reshape(
    sorted,
    shape.map((extent, axis) => (axes.includes(axis) ? extent : 1)),
  );
}
