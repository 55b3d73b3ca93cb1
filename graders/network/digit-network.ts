import { sizeOf, type Tensor } from '../tensor.ts';

/** The weights of the digit CNN under the names of b-mnist-forward: kernels end in k, biases in b. */
export const weightNames = ['c1k', 'c1b', 'c2k', 'c2b', 'c3k', 'c3b', 'd1k', 'd1b', 'd2k', 'd2b'] as const;

export type WeightName = (typeof weightNames)[number];
export type DigitWeights = Record<WeightName, Tensor>;

export type Operation = 'convolve' | 'rectify' | 'pool' | 'dense' | 'softmax';

/** One layer, and the weights that it takes. */
export interface Layer {
  id: string;
  operation: Operation;
  weights?: readonly [kernel: WeightName, bias: WeightName];
}

/** The digit CNN of the curriculum, layer by layer: what each takes from the one before. */
export const digitLayers: readonly Layer[] = [
  { id: 'conv1', operation: 'convolve', weights: ['c1k', 'c1b'] },
  { id: 'relu1', operation: 'rectify' },
  { id: 'pool1', operation: 'pool' },
  { id: 'conv2', operation: 'convolve', weights: ['c2k', 'c2b'] },
  { id: 'relu2', operation: 'rectify' },
  { id: 'pool2', operation: 'pool' },
  { id: 'conv3', operation: 'convolve', weights: ['c3k', 'c3b'] },
  { id: 'relu3', operation: 'rectify' },
  { id: 'dense1', operation: 'dense', weights: ['d1k', 'd1b'] },
  { id: 'relu4', operation: 'rectify' },
  { id: 'dense2', operation: 'dense', weights: ['d2k', 'd2b'] },
  { id: 'softmax', operation: 'softmax' },
];

/** The exercise in which a learner writes an operation. */
export const exerciseOf: Record<Operation, string> = {
  convolve: 'b-conv2d-nhwc',
  rectify: 'a-activations',
  pool: 'b-max-pool',
  dense: 'b-flatten-dense',
  softmax: 'a-softmax',
};

export const pieces = Object.keys(exerciseOf) as Operation[];

/** Whether an exercise's function is part of the network. */
export function isPiece(exercise: string): boolean {
  return Object.values(exerciseOf).includes(exercise);
}

export const imageSide = 28;

const classes = 10;

/** The shape of a layer's output for one image, [1, H, W, C] or [1, U]. 'valid' convolutions, pools of 2 × 2. */
export function outputShapes(weights: DigitWeights): number[][] {
  let shape = [1, imageSide, imageSide, 1];
  return digitLayers.map(({ operation, weights: names }) => {
    const kernel = names && weights[names[0]].shape;
    if (operation === 'convolve') {
      const [height, width, , filters] = kernel as [number, number, number, number];
      shape = [1, shape[1]! - height + 1, shape[2]! - width + 1, filters];
    } else if (operation === 'pool') {
      shape = [1, Math.floor(shape[1]! / 2), Math.floor(shape[2]! / 2), shape[3]!];
    } else if (operation === 'dense') {
      shape = [1, kernel![1]!];
    }
    return shape;
  });
}

/**
 * Whether tensors are the weights of a digit CNN: ranks, and that each layer takes what the one before gives. The numbers
 * of filters and hidden units are free.
 */
export function areDigitWeights(weights: DigitWeights): boolean {
  const ranks = weightNames.map((name) => weights[name].shape.length);
  if (ranks.join() !== '4,1,4,1,4,1,2,1,2,1') return false;
  if (weightNames.some((name) => weights[name].data.length !== sizeOf(weights[name].shape))) return false;
  if (weights.d2b.shape[0] !== classes) return false;
  const shapes = outputShapes(weights);
  let before = [1, imageSide, imageSide, 1];
  return digitLayers.every(({ operation, weights: names }, at) => {
    const [given, shape] = [before, shapes[at]!];
    before = shape;
    if (shape.some((extent) => extent < 1)) return false;
    if (!names) return true;
    const [kernel, bias] = [weights[names[0]].shape, weights[names[1]].shape];
    const taken = operation === 'convolve' ? given[3] : sizeOf(given);
    return kernel.at(-2) === taken && kernel.at(-1) === bias[0];
  });
}
