import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '../tensor.ts';
import { digitLayers, imageSide, weightNames, type DigitWeights, type WeightName } from './digit-network.ts';
import { applyLayer } from './library-forward.ts';

/** A layer whose maps Grad-CAM may be asked of: after its ReLU, where it still knows places. */
export type MapLayer = 'relu2' | 'relu3';

export interface ClassMaps {
  /** The class with the greatest score. */
  digit: number;
  /** [H, W, K]: what the layer gives for the picture, and the gradient of that class's score with respect to it. */
  maps: Tensor;
  gradients: Tensor;
}

/** The maps of a layer for one picture of 28 × 28 values, and the gradient of the winning class's score (its logit). */
export async function classMaps(
  weights: DigitWeights,
  pixels: Float32Array,
  layer: MapLayer,
): Promise<ClassMaps> {
  const found = tf.tidy(() => {
    const tensors = tensorsOf(weights);
    const until = digitLayers.findIndex(({ id }) => id === layer) + 1;
    const maps = runLayers(images(pixels), tensors, [0, until]);
    const scores = (from: tf.Tensor): tf.Tensor => runLayers(from, tensors, [until, logitsEnd]);
    const digit = tf.argMax(tf.reshape(scores(maps), [-1]));
    const winner = tf.oneHot(digit, 10);
    const gradients = tf.grad((from) => tf.sum(tf.mul(scores(from), winner)))(maps);
    return { digit, maps, gradients };
  });
  const [digit, maps, gradients] = await Promise.all([
    found.digit.data(),
    found.maps.data(),
    found.gradients.data(),
  ]);
  const shape = found.maps.shape.slice(1);
  tf.dispose(found);
  return {
    digit: digit[0]!,
    maps: { shape, data: Float32Array.from(maps) },
    gradients: { shape, data: Float32Array.from(gradients) },
  };
}

export interface PixelGradients {
  /** [N, 28, 28], one after the other. */
  slopes: Float32Array;
  /** The score of the class for each picture. */
  scores: Float32Array;
}

/** The gradient of one class's score with respect to the pixels, for each of N pictures. */
export async function pixelGradients(
  weights: DigitWeights,
  pictures: Float32Array,
  digit: number,
): Promise<PixelGradients> {
  const found = tf.tidy(() => {
    const tensors = tensorsOf(weights);
    const scoreOf = (x: tf.Tensor): tf.Tensor =>
      tf.sum(tf.mul(runLayers(x, tensors, [0, logitsEnd]), tf.oneHot(tf.scalar(digit, 'int32'), 10)), 1);
    const x = images(pictures);
    return { slopes: tf.grad((given) => tf.sum(scoreOf(given)))(x), scores: scoreOf(x) };
  });
  const [slopes, scores] = await Promise.all([found.slopes.data(), found.scores.data()]);
  tf.dispose(found);
  return { slopes: Float32Array.from(slopes), scores: Float32Array.from(scores) };
}

/** The score is what softmax is given. */
const logitsEnd = digitLayers.length - 1;

function runLayers(
  x: tf.Tensor,
  weights: Record<WeightName, tf.Tensor>,
  [from, to]: [number, number],
): tf.Tensor {
  return digitLayers.slice(from, to).reduce((value, layer) => applyLayer(layer, value, weights), x);
}

function images(pixels: Float32Array): tf.Tensor4D {
  return tf.tensor4d(pixels, [pixels.length / imageSide ** 2, imageSide, imageSide, 1]);
}

function tensorsOf(weights: DigitWeights): Record<WeightName, tf.Tensor> {
  return Object.fromEntries(
    weightNames.map((name) => [name, tf.tensor(weights[name].data, weights[name].shape)]),
  ) as Record<WeightName, tf.Tensor>;
}
