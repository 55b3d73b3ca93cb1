import {
  averagePool,
  averagePoolBackward,
  type AveragePoolOptions,
} from '#graders/reference/average-pool.ts';
import { divide, multiply } from '#graders/reference/broadcast.ts';
import { globalAveragePool } from '#graders/reference/global-pool.ts';
import { sum } from '#graders/reference/reduce.ts';
import { reshape } from '#graders/reference/reshape.ts';
import { booleanOf, repeatedOf } from '../attributes.ts';
import { NotExpressible, type Expressed, type Family, type TruthCase } from '../family.ts';
import { kerasConfig, kerasName } from '../keras-config.ts';
import { channelsFirst } from '../layouts.ts';
import {
  kerasGlobalPooling,
  kerasLayout,
  kerasPooling,
  tfjsPooling,
  torchAdaptivePooling,
  torchPooling,
  webnnPooling,
} from '../pooling-options.ts';
import { input, optionalInput, outputsByName, outputsInOrder, slotInput } from '../read.ts';
import { byOperation, bySource } from '../sources.ts';
import { tfjsUpstream } from '../tfjs-upstream.ts';
import { onnxWindows } from '../window-options.ts';

export const avgPool: Family = {
  name: 'avg_pool',
  express: bySource({
    onnx: byOperation({ AveragePool: onnxAveragePool, GlobalAveragePool: onnxGlobalAveragePool }),
    webnn: byOperation({ averagePool2d: webnnAveragePool }),
    torch: byOperation({
      avg_pool1d: torchAveragePool,
      avg_pool2d: torchAveragePool,
      avg_pool3d: torchAveragePool,
      adaptive_avg_pool1d: torchAveragePool,
      adaptive_avg_pool2d: torchAveragePool,
      adaptive_avg_pool3d: torchAveragePool,
    }),
    tfjs: byOperation({
      AvgPool: tfjsAveragePool,
      AvgPool3D: tfjsAveragePool,
      AvgPoolGrad: tfjsGrad,
      AvgPool3DGrad: tfjsGrad,
    }),
    keras: byOperation(kerasOperations(), kerasName),
  }),
};

function onnxAveragePool(vector: TruthCase): Expressed {
  const image = channelsFirst.read(slotInput(vector, 0));
  const axes = image.shape.length - 2;
  const options = {
    window: repeatedOf(vector.attributes, 'kernel_shape', axes, 1),
    ...onnxWindows(vector.attributes, axes),
    countPadding: booleanOf(vector.attributes, 'count_include_pad', false),
  };
  return outputsInOrder(vector, channelsFirst.write(averagePool(image, options)));
}

function onnxGlobalAveragePool(vector: TruthCase): Expressed {
  const output = globalAveragePool(channelsFirst.read(slotInput(vector, 0)), { keepAxes: true });
  return outputsInOrder(vector, channelsFirst.write(output));
}

function webnnAveragePool(vector: TruthCase): Expressed {
  const { layout, image, options } = webnnPooling(vector);
  return { outputs: [layout.write(averagePool(image, options))] };
}

function torchAveragePool(vector: TruthCase): Expressed {
  if (vector.attributes.divisor_override != null) throw new NotExpressible('attribute divisor_override');
  const image = channelsFirst.read(input(vector, 'x'));
  const options: AveragePoolOptions = vector.op.startsWith('adaptive')
    ? torchAdaptivePooling(vector, image)
    : {
        ...torchPooling(vector, image),
        countPadding: booleanOf(vector.attributes, 'count_include_pad', true),
      };
  const upstream = optionalInput(vector, 'dy');
  return outputsByName(vector, {
    y: channelsFirst.write(averagePool(image, options)),
    grad_x:
      upstream &&
      channelsFirst.write(averagePoolBackward(image.shape, channelsFirst.read(upstream), options)),
  });
}

function tfjsAveragePool(vector: TruthCase): Expressed {
  const { layout, image, options } = tfjsPooling(vector);
  return { outputs: [layout.write(averagePool(image, options))] };
}

function tfjsGrad(vector: TruthCase): Expressed {
  const { layout, image, options } = tfjsPooling(vector);
  const upstream = layout.read(tfjsUpstream(vector, layout.write(averagePool(image, options)).shape));
  return outputsByName(vector, { grad_x: layout.write(averagePoolBackward(image.shape, upstream, options)) });
}

function kerasOperations(): Record<string, (vector: TruthCase) => Expressed> {
  const windowed = (vector: TruthCase) => kerasPooling(vector, averagePool);
  const overall = (vector: TruthCase) => kerasGlobalPooling(vector, globalAveragePool);
  return Object.fromEntries([
    ...['1D', '2D', '3D'].flatMap((axes) => [
      [`AveragePooling${axes}`, windowed],
      [`AdaptiveAveragePooling${axes}`, windowed],
      [`GlobalAveragePooling${axes}`, overall],
    ]),
    ['GlobalAveragePooling1D', kerasMaskedAverage],
  ]) as Record<string, (vector: TruthCase) => Expressed>;
}

/** keras: GlobalAveragePooling1D averages over the steps that its mask [N, T] keeps. */
function kerasMaskedAverage(vector: TruthCase): Expressed {
  const mask = optionalInput(vector, 'arg1', 'mask');
  if (!mask) return kerasGlobalPooling(vector, globalAveragePool);
  const config = kerasConfig(vector, ['data_format', 'keepdims']);
  const layout = kerasLayout(config);
  const keepAxes = booleanOf(config, 'keepdims', false);
  const steps = reshape(mask, [...mask.shape, 1]);
  const kept = sum(multiply(layout.read(input(vector, 'inputs')), steps), { axes: [1], keepAxes });
  const output = divide(kept, sum(steps, { axes: [1], keepAxes }));
  return { outputs: [keepAxes ? layout.write(output) : output] };
}
