import { extremumBackward } from '#graders/reference/extremum-backward.ts';
import { map } from '#graders/reference/map.ts';
import * as reductions from '#graders/reference/reduce.ts';
import type { ReduceOptions } from '#graders/reference/reduce.ts';
import type { AnyTensor, Tensor64 } from '#graders/tensor.ts';
import { booleanOf, optionalNumbersOf } from '../attributes.ts';
import { NotExpressible, type Expressed, type Family, type TruthCase } from '../family.ts';
import { findSlot, input, outputsByName, outputsInOrder, slotInput } from '../read.ts';
import { bySource } from '../sources.ts';
import { tfjsUpstream } from '../tfjs-upstream.ts';

type Reduction = (x: AnyTensor, options: ReduceOptions) => Tensor64;

const named: Record<string, Reduction> = {
  sum: reductions.sum,
  mean: reductions.mean,
  max: reductions.max,
  min: reductions.min,
  prod: reductions.product,
  product: reductions.product,
  l1: reductions.sumOfMagnitudes,
  l2: reductions.euclideanNorm,
  sumsquare: reductions.sumOfSquares,
  logsumexp: reductions.logSumExp,
  logsum: (x, options) => map(reductions.sum(x, options), Math.log),
  any: reductions.max,
  all: reductions.min,
};

export const reduce: Family = { name: 'reduce', express: reduceVector() };

/** Also the reductions of other families: WebNN's and ONNX's norms over axes. */
export function reduceVector(): (vector: TruthCase) => Expressed {
  return bySource({ onnx: fromOnnx, webnn: fromWebnn, tfjs: fromTfjs });
}

function reductionNamed(name: string): Reduction {
  const key = name.toLowerCase();
  const reduction = Object.hasOwn(named, key) ? named[key] : undefined;
  if (!reduction) throw new NotExpressible(`reduction ${name}`);
  return reduction;
}

/** onnx: axes are an attribute in older opsets, an input in newer; no axes are all, unless the vector says none. */
function fromOnnx(vector: TruthCase): Expressed {
  const x = slotInput(vector, 0);
  const given = findSlot(vector, 1)
    ? [...slotInput(vector, 1).data]
    : optionalNumbersOf(vector.attributes, 'axes');
  const none = booleanOf(vector.attributes, 'noop_with_empty_axes', false);
  const axes = given && given.length > 0 ? given : none ? [] : undefined;
  const keepAxes = booleanOf(vector.attributes, 'keepdims', true);
  const name = vector.op.replace(/^Reduce/, '');
  return outputsInOrder(vector, reductionNamed(name)(x, { axes, keepAxes }));
}

function fromWebnn(vector: TruthCase): Expressed {
  const axes = optionalNumbersOf(vector.attributes, 'axes');
  const keepAxes = booleanOf(vector.attributes, 'keepDimensions', false);
  const name = vector.op.replace(/^reduce/, '');
  return { outputs: [reductionNamed(name)(input(vector, 'input', 'x'), { axes, keepAxes })] };
}

function fromTfjs(vector: TruthCase): Expressed {
  const x = input(vector, 'x');
  const name = vector.op.replace(/Grad$/, '');
  const axes = tfjsAxes(vector);
  const keepAxes = booleanOf(vector.attributes, 'keepDims', false);
  const output = reductionNamed(name)(x, { axes, keepAxes });
  if (!vector.op.endsWith('Grad')) return { outputs: [output] };
  const upstream = tfjsUpstream(vector, output.shape);
  return outputsByName(vector, { grad_x: gradientOf(name, x, upstream, axes) });
}

function tfjsAxes({ attributes }: TruthCase): number[] | undefined {
  const name = 'reductionIndices' in attributes ? 'reductionIndices' : 'axis';
  return typeof attributes[name] === 'number' ? [attributes[name]] : optionalNumbersOf(attributes, name);
}

function gradientOf(name: string, x: Tensor64, upstream: Tensor64, axes: number[] | undefined): Tensor64 {
  if (name === 'Sum') return reductions.sumBackward(upstream, x.shape, { axes });
  if (name === 'Mean') return reductions.meanBackward(upstream, x.shape, { axes });
  if (name === 'Max') return extremumBackward(x, upstream, { extremum: 'max', axes });
  if (name === 'Min') return extremumBackward(x, upstream, { extremum: 'min', axes });
  throw new NotExpressible(`gradient of ${name}`);
}
