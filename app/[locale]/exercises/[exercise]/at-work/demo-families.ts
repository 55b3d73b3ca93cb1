/** The kinds of demonstration: each has one file of its own in _components/demos. */
export type DemoFamily =
  | 'activation'
  | 'attention'
  | 'convolution'
  | 'metrics'
  | 'pooling'
  | 'ranking'
  | 'scaling'
  | 'sequence'
  | 'softmax';

const families: Readonly<Record<string, DemoFamily>> = {
  'a-activations': 'activation',
  'a-softmax': 'softmax',
  'b-avg-global-pool': 'pooling',
  'b-conv2d-flipped': 'convolution',
  'b-conv2d-nhwc': 'convolution',
  'b-cross-correlation': 'convolution',
  'b-im2col': 'convolution',
  'b-max-pool': 'pooling',
  'c-gru-cell': 'sequence',
  'c-lstm-cell': 'sequence',
  'c-lstm-layer': 'sequence',
  'c-rnn-cell': 'sequence',
  'c-rnn-unroll': 'sequence',
  'd-attention': 'attention',
  'd-masked-attention': 'attention',
  'e-classification-metrics': 'metrics',
  'e-roc-auc': 'ranking',
  'e-scale-features': 'scaling',
};

/** What an exercise's function is shown at work on; null where nothing is. Its loops tier is what runs. */
export function demoFamilyOf(exercise: string): DemoFamily | null {
  return Object.hasOwn(families, exercise) ? families[exercise]! : null;
}

/** Every exercise that has one. */
export const exercisesAtWork: readonly string[] = Object.keys(families);
