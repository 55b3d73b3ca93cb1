import { activate, activateBackward } from '#graders/reference/activation.ts';
import { concatenate, split } from '#graders/reference/concatenate.ts';
import { erf, normalDensity } from '#graders/reference/erf.ts';
import { map } from '#graders/reference/map.ts';
import { clamp } from '#graders/reference/piecewise-activations.ts';
import { reshape } from '#graders/reference/reshape.ts';
import { inversePermutation, transpose } from '#graders/reference/transpose.ts';
import { sizeOf, type Tensor64 } from '#graders/tensor.ts';
import { numberOf, optionalNumbersOf } from '../attributes.ts';
import type { Expressed, Family, TruthCase } from '../family.ts';
import { input, optionalSlotInput, outputsByName, outputsInOrder, slotInput, toTensor64 } from '../read.ts';
import { byOperation, bySource, type Adapter } from '../sources.ts';
import { tfjsUpstream } from '../tfjs-upstream.ts';

/** The oracle computes these as parts of its formulas and has no op for each. */
const noOp: Adapter = () => ({ notExpressible: 'a function of one number that no op stands for' });

export const tensorOps: Family = {
  name: 'tensor_ops',
  express: bySource({
    onnx: byOperation({ Clip: onnxClip, Flatten: onnxFlatten }),
    webnn: byOperation({
      clamp: webnnClamp,
      erf: (vector) => ({ outputs: [map(input(vector, 'input'), erf)] }),
    }),
    tfjs: byOperation({
      ClipByValue: tfjsClip,
      ClipByValueGrad: tfjsClip,
      Concat: tfjsConcat,
      ConcatGrad: tfjsConcat,
      Erf: (vector) => ({ outputs: [map(input(vector, 'x'), erf)] }),
      ErfGrad: tfjsErfGradient,
      Transpose: tfjsTranspose,
      TransposeGrad: tfjsTranspose,
      Exp: noOp,
      ExpGrad: noOp,
      Log: noOp,
      LogGrad: noOp,
      SquaredDifference: noOp,
      SquaredDifferenceGrad: noOp,
    }),
  }),
};

/** onnx: the bounds are attributes in older opsets, inputs in newer; one that is left out bounds nothing. */
function onnxClip(vector: TruthCase): Expressed {
  const low = optionalSlotInput(vector, 1)?.data[0] ?? numberOf(vector.attributes, 'min', -Infinity);
  const high = optionalSlotInput(vector, 2)?.data[0] ?? numberOf(vector.attributes, 'max', Infinity);
  return outputsInOrder(vector, activate(slotInput(vector, 0), clamp(low, high)).output);
}

/** onnx: a matrix, whatever the rank: the axes before `axis` are its rows. */
function onnxFlatten(vector: TruthCase): Expressed {
  const x = slotInput(vector, 0);
  const axis = numberOf(vector.attributes, 'axis', 1);
  const rows = x.shape.slice(0, axis < 0 ? axis + x.shape.length : axis);
  return outputsInOrder(vector, reshape(x, [sizeOf(rows), -1]));
}

function webnnClamp(vector: TruthCase): Expressed {
  const low = numberOf(vector.attributes, 'minValue', -Infinity);
  const high = numberOf(vector.attributes, 'maxValue', Infinity);
  return { outputs: [activate(input(vector, 'input'), clamp(low, high)).output] };
}

function tfjsClip(vector: TruthCase): Expressed {
  const x = input(vector, 'x');
  const bounds = clamp(
    numberOf(vector.attributes, 'clipValueMin', -Infinity),
    numberOf(vector.attributes, 'clipValueMax', Infinity),
  );
  if (!vector.op.endsWith('Grad')) return { outputs: [activate(x, bounds).output] };
  return outputsByName(vector, { grad_x: activateBackward(x, tfjsUpstream(vector, x.shape), bounds) });
}

/** tfjs: the parts are named by their positions. */
function tfjsConcat(vector: TruthCase): Expressed {
  const parts = vector.inputs.filter(({ name }) => /^\d+$/.test(name)).map(toTensor64);
  const axis = numberOf(vector.attributes, 'axis', 0);
  const joined = concatenate(parts, axis);
  if (!vector.op.endsWith('Grad')) return { outputs: [joined] };
  const along = axis < 0 ? axis + joined.shape.length : axis;
  const extents = parts.map(({ shape }) => shape[along]!);
  const gradients = split(tfjsUpstream(vector, joined.shape), extents, along);
  return outputsByName(vector, Object.fromEntries(gradients.map((part, at) => [`grad_${at}`, part])));
}

/** `erf′(x) = 2√2 φ(√2 x)` with the density φ of the standard normal law. */
function tfjsErfGradient(vector: TruthCase): Expressed {
  const x = input(vector, 'x');
  const function_ = { value: erf, slope: (at: number) => 2 * Math.SQRT2 * normalDensity(Math.SQRT2 * at) };
  return outputsByName(vector, { grad_x: activateBackward(x, tfjsUpstream(vector, x.shape), function_) });
}

function tfjsTranspose(vector: TruthCase): Expressed {
  const x = input(vector, 'x');
  const given = optionalNumbersOf(vector.attributes, 'perm');
  const permutation = given ?? [...x.shape.keys()].reverse();
  const turned: Tensor64 = transpose(x, permutation);
  if (!vector.op.endsWith('Grad')) return { outputs: [turned] };
  const upstream = tfjsUpstream(vector, turned.shape);
  return outputsByName(vector, { grad_x: transpose(upstream, inversePermutation(permutation)) });
}
