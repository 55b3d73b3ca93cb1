import type { PoolingOptions } from '#graders/reference/pooling.ts';
import type { WindowOptions } from '#graders/reference/windows.ts';
import type { Tensor64 } from '#graders/tensor.ts';
import { booleanOf, choiceOf, repeatedOf } from './attributes.ts';
import { NotExpressible, type Expressed, type TruthCase } from './family.ts';
import { kerasConfig, kerasName } from './keras-config.ts';
import { channelsFirst, channelsLast, type ImageLayout } from './layouts.ts';
import { input } from './read.ts';
import { channelsComeFirst, tfjsWindows, torchWindows, webnnWindows } from './window-options.ts';

interface Pooling {
  layout: ImageLayout;
  image: Tensor64;
  options: { window: number[] } & WindowOptions;
}

export function webnnPooling(vector: TruthCase): Pooling {
  const { attributes } = vector;
  const layout =
    choiceOf(attributes, 'layout', ['nchw', 'nhwc'], 'nchw') === 'nchw' ? channelsFirst : channelsLast;
  const image = layout.read(input(vector, 'input'));
  const [height, width] = image.shape.slice(1, -1) as [number, number];
  const window =
    'windowDimensions' in attributes ? repeatedOf(attributes, 'windowDimensions', 2, 1) : [height, width];
  return { layout, image, options: { window, ...webnnWindows(attributes) } };
}

export function tfjsPooling(vector: TruthCase): Pooling {
  const layout = channelsComeFirst(vector.attributes) ? channelsFirst : channelsLast;
  const image = layout.read(input(vector, 'x'));
  const axes = image.shape.length - 2;
  const window = repeatedOf(vector.attributes, 'filterSize', axes, 1);
  return { layout, image, options: { window, ...tfjsWindows(vector.attributes, axes) } };
}

/** torch: the stride is the kernel's extent unless given. */
export function torchPooling(
  { attributes }: TruthCase,
  image: Tensor64,
): { window: number[] } & WindowOptions {
  const axes = image.shape.length - 2;
  const window = repeatedOf(attributes, 'kernel', axes, 1);
  const windows = torchWindows(attributes, axes);
  return { window, ...windows, strides: attributes.stride == null ? window : windows.strides };
}

export function torchAdaptivePooling({ attributes }: TruthCase, image: Tensor64): PoolingOptions {
  return { adaptTo: repeatedOf(attributes, 'output_size', image.shape.length - 2, 1) };
}

/** keras: MaxPooling, AveragePooling and their adaptive kin. */
export function kerasPooling(
  vector: TruthCase,
  pool: (image: Tensor64, options: PoolingOptions) => Tensor64,
): Expressed {
  const adaptive = kerasName(vector).startsWith('Adaptive');
  const positional = adaptive
    ? ['output_size', 'data_format']
    : ['pool_size', 'strides', 'padding', 'data_format'];
  const config = kerasConfig(vector, positional);
  const layout = kerasLayout(config);
  const image = layout.read(input(vector, 'inputs'));
  const axes = image.shape.length - 2;
  if (adaptive) {
    return { outputs: [layout.write(pool(image, { adaptTo: repeatedOf(config, 'output_size', axes, 1) }))] };
  }
  const window = repeatedOf(config, 'pool_size', axes, 2);
  const strides = config.strides == null ? window : repeatedOf(config, 'strides', axes, 1);
  const padding = choiceOf(config, 'padding', ['valid', 'same'], 'valid');
  return { outputs: [layout.write(pool(image, { window, strides, padding }))] };
}

/** keras: GlobalMaxPooling and GlobalAveragePooling without a mask. */
export function kerasGlobalPooling(
  vector: TruthCase,
  pool: (image: Tensor64, options: { keepAxes: boolean }) => Tensor64,
): Expressed {
  const config = kerasConfig(vector, ['data_format', 'keepdims']);
  const layout = kerasLayout(config);
  const keepAxes = booleanOf(config, 'keepdims', false);
  if (vector.inputs.length > 1) throw new NotExpressible('pooling with a mask');
  const output = pool(layout.read(input(vector, 'inputs')), { keepAxes });
  return { outputs: [keepAxes ? layout.write(output) : output] };
}

export function kerasLayout(config: Record<string, unknown>): ImageLayout {
  const format = choiceOf(config, 'data_format', ['channels_last', 'channels_first'], 'channels_last');
  return format === 'channels_first' ? channelsFirst : channelsLast;
}
