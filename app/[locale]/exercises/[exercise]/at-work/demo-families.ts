/** The kinds of demonstration: each has one file of its own beside the others in _components/demos. */
export type DemoFamily = 'convolution' | 'softmax';

const families: Readonly<Record<string, DemoFamily>> = {
  'b-conv2d-flipped': 'convolution',
  'b-conv2d-nhwc': 'convolution',
  'b-cross-correlation': 'convolution',
  'b-im2col': 'convolution',
  'a-softmax': 'softmax',
};

/** What an exercise's function is shown at work on; null where nothing is. Its loops tier is what runs. */
export function demoFamilyOf(exercise: string): DemoFamily | null {
  return Object.hasOwn(families, exercise) ? families[exercise]! : null;
}

/** Every exercise that has one. */
export const exercisesAtWork: readonly string[] = Object.keys(families);
