import * as tf from '@tensorflow/tfjs-core';
import { digitLayers, type Layer, type WeightName } from './digit-network.ts';

type Weights = Record<WeightName, tf.Tensor>;

/**
 * The digit CNN by tfjs: x [N, 28, 28, 1] to the outputs of its layers in order, the logits second last. Meant for
 * tf.tidy: nothing is disposed of here.
 */
export function libraryOutputs(x: tf.Tensor4D, weights: Weights): tf.Tensor[] {
  let value: tf.Tensor = x;
  return digitLayers.map((layer) => (value = applyLayer(layer, value, weights)));
}

/** One layer by tfjs; values have the batch in front. */
export function applyLayer(
  { operation, weights: names }: Layer,
  value: tf.Tensor,
  weights: Weights,
): tf.Tensor {
  const [kernel, bias] = names ? [weights[names[0]], weights[names[1]]] : [];
  switch (operation) {
    case 'convolve':
      return tf.add(tf.conv2d(value as tf.Tensor4D, kernel as tf.Tensor4D, 1, 'valid'), bias!);
    case 'rectify':
      return tf.relu(value);
    case 'pool':
      return tf.maxPool(value as tf.Tensor4D, 2, 2, 'valid');
    case 'dense':
      return tf.add(tf.matMul(tf.reshape(value, [value.shape[0], kernel!.shape[0]]), kernel!), bias!);
    case 'softmax':
      return tf.softmax(value);
  }
}
