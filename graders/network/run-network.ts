import type { LearnerFailure, LearnerJob, LearnerRun } from '../browser/call-learner.ts';
import { isTensor, type Tensor, type Value } from '../tensor.ts';
import { digitLayers, imageSide, outputShapes, type DigitWeights, type Operation } from './digit-network.ts';

/** What one layer of the learner's gave. */
export interface LayerOutput {
  id: string;
  operation: Operation;
  output: Tensor;
  milliseconds: number;
}

export type NetworkFailure = LearnerFailure | { code: 'shape'; wanted: readonly number[] };

export type NetworkRun =
  { kind: 'ran'; layers: LayerOutput[] } | { kind: 'failed'; operation: Operation; failure: NetworkFailure };

type CallLearner = (operation: Operation, job: LearnerJob) => Promise<LearnerRun>;

interface Step {
  name: string;
  arguments: Value[];
  /** Which part of what the function returns goes on. */
  part?: string;
}

/**
 * Runs the digit CNN layer by layer in the learner's own functions, each with what the one before gave. `pixels` are
 * 28 × 28 values from 0 to 1. What comes back is checked: code that passed on small cases may still fail here.
 */
export async function runNetwork(
  weights: DigitWeights,
  pixels: Float32Array,
  call: CallLearner,
): Promise<NetworkRun> {
  const shapes = outputShapes(weights);
  const layers: LayerOutput[] = [];
  let value: Tensor = { shape: [1, imageSide, imageSide, 1], data: pixels };
  for (const [at, { id, operation, weights: names }] of digitLayers.entries()) {
    const [kernel, bias] = names ? [weights[names[0]], weights[names[1]]] : [];
    const step = steps[operation](value, kernel!, bias!);
    const run = await call(operation, {
      functions: [step.name],
      calls: [{ function: step.name, arguments: step.arguments }],
    });
    if (run.kind === 'failed') return { kind: 'failed', operation, failure: run.failure };
    const output = takeTensor(run.values[0], step.part, shapes[at]!);
    if (output === null)
      return { kind: 'failed', operation, failure: { code: 'shape', wanted: shapes[at]! } };
    layers.push({ id, operation, output, milliseconds: run.milliseconds });
    value = output;
  }
  return { kind: 'ran', layers };
}

/** How each operation is asked for, by the signature of its exercise. */
const steps: Record<Operation, (x: Tensor, kernel: Tensor, bias: Tensor) => Step> = {
  convolve: (x, kernel, bias) => {
    const options = { stride: [1, 1], dilation: [1, 1], padding: 'valid' };
    return { name: 'conv2d', arguments: [asValue(x), asValue(kernel), asValue(bias), options] };
  },
  rectify: (x) => ({ name: 'activate', arguments: [asValue(x), 'relu'], part: 'y' }),
  pool: (x) => ({ name: 'maxPool', arguments: [asValue(x), [2, 2], [2, 2], 'valid'], part: 'y' }),
  dense: (x, kernel, bias) => {
    // The second dense layer takes a row of features: an image of one pixel.
    const image = x.shape.length === 4 ? x : { shape: [1, 1, 1, x.data.length], data: x.data };
    return { name: 'flattenDense', arguments: [asValue(image), asValue(kernel), asValue(bias)] };
  },
  softmax: (z) => ({ name: 'softmax', arguments: [asValue(z)], part: 'p' }),
};

/** A copy: a packet is written of it, and what the network holds stays as it is. */
function asValue({ shape, data }: Tensor): Value {
  return { shape: [...shape], data };
}

function takeTensor(value: unknown, part: string | undefined, shape: readonly number[]): Tensor | null {
  const isRecord = typeof value === 'object' && value !== null;
  const given = part !== undefined && isRecord ? (value as Record<string, unknown>)[part] : value;
  if (!isTensor(given) || given.shape.join() !== shape.join()) return null;
  if (given.data.length !== shape.reduce((size, extent) => size * extent, 1)) return null;
  return { shape: [...shape], data: Float32Array.from(given.data) };
}
