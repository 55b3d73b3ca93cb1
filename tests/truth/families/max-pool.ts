import { globalMaxPool } from '#graders/reference/global-pool.ts';
import { maxPool as pool, maxPoolBackward } from '#graders/reference/max-pool.ts';
import type { PoolingOptions } from '#graders/reference/pooling.ts';
import type { IntTensor, Tensor64 } from '#graders/tensor.ts';
import { booleanOf, repeatedOf } from '../attributes.ts';
import { NotExpressible, type Expressed, type Family, type TruthCase } from '../family.ts';
import { kerasName } from '../keras-config.ts';
import { channelsFirst, positionsChannelsFirst } from '../layouts.ts';
import {
  kerasPooling,
  kerasGlobalPooling,
  tfjsPooling,
  webnnPooling,
  torchAdaptivePooling,
  torchPooling,
} from '../pooling-options.ts';
import { input, optionalInput, outputsByName, outputsInOrder, slotInput } from '../read.ts';
import { byOperation, bySource, outsideCurriculum } from '../sources.ts';
import { tfjsUpstream } from '../tfjs-upstream.ts';
import { onnxWindows } from '../window-options.ts';

export const maxPool: Family = {
  name: 'max_pool',
  express: bySource({
    onnx: byOperation({
      MaxPool: onnxMaxPool,
      GlobalMaxPool: onnxGlobalMaxPool,
      MaxUnpool: outsideCurriculum('unpooling'),
    }),
    webnn: byOperation({ maxPool2d: webnnMaxPool }),
    torch: byOperation({
      max_pool1d: torchMaxPool,
      max_pool2d: torchMaxPool,
      max_pool3d: torchMaxPool,
      adaptive_max_pool1d: torchMaxPool,
      adaptive_max_pool2d: torchMaxPool,
    }),
    tfjs: byOperation({
      MaxPool: tfjsMaxPool,
      MaxPool3D: tfjsMaxPool,
      MaxPoolGrad: tfjsGrad,
      MaxPool3DGrad: tfjsGrad,
    }),
    keras: byOperation(kerasOperations(), kerasName),
  }),
};

function onnxMaxPool(vector: TruthCase): Expressed {
  const image = channelsFirst.read(slotInput(vector, 0));
  const axes = image.shape.length - 2;
  const options = {
    window: repeatedOf(vector.attributes, 'kernel_shape', axes, 1),
    ...onnxWindows(vector.attributes, axes),
  };
  const { output, argmax } = pool(image, options);
  const byColumns = booleanOf(vector.attributes, 'storage_order', false);
  const asked = vector.outputs.length > 1;
  if (asked && byColumns) throw new NotExpressible('indices in column-major order');
  return outputsInOrder(
    vector,
    channelsFirst.write(output),
    ...(asked ? [indicesInTensor(argmax, image.shape)] : []),
  );
}

/** onnx: positions count through the whole tensor [N, C, …spatial]. */
function indicesInTensor(argmax: IntTensor, image: readonly number[]): IntTensor {
  const plane = image.slice(1, -1).reduce((size, extent) => size * extent, 1);
  const positions = positionsChannelsFirst(argmax);
  const perPlane = positions.shape.slice(2).reduce((size, extent) => size * extent, 1);
  return { ...positions, data: positions.data.map((place, at) => Math.floor(at / perPlane) * plane + place) };
}

function onnxGlobalMaxPool(vector: TruthCase): Expressed {
  const output = globalMaxPool(channelsFirst.read(slotInput(vector, 0)), { keepAxes: true });
  return outputsInOrder(vector, channelsFirst.write(output));
}

function webnnMaxPool(vector: TruthCase): Expressed {
  const { layout, image, options } = webnnPooling(vector);
  return { outputs: [layout.write(pool(image, options).output)] };
}

function torchMaxPool(vector: TruthCase): Expressed {
  const image = channelsFirst.read(input(vector, 'x'));
  const options = vector.op.startsWith('adaptive')
    ? torchAdaptivePooling(vector, image)
    : torchPooling(vector, image);
  const { output, argmax } = pool(image, options);
  const upstream = optionalInput(vector, 'dy');
  return outputsByName(vector, {
    y: channelsFirst.write(output),
    indices: positionsChannelsFirst(argmax),
    grad_x: upstream && channelsFirst.write(maxPoolBackward(image, channelsFirst.read(upstream), options)),
  });
}

function tfjsMaxPool(vector: TruthCase): Expressed {
  const { layout, image, options } = tfjsPooling(vector);
  return { outputs: [layout.write(pool(image, options).output)] };
}

function tfjsGrad(vector: TruthCase): Expressed {
  const { layout, image, options } = tfjsPooling(vector);
  const upstream = layout.read(tfjsUpstream(vector, layout.write(pool(image, options).output).shape));
  return outputsByName(vector, { grad_x: layout.write(maxPoolBackward(image, upstream, options)) });
}

function kerasOperations(): Record<string, (vector: TruthCase) => Expressed> {
  const max = (image: Tensor64, options: PoolingOptions): Tensor64 => pool(image, options).output;
  const windowed = (vector: TruthCase) => kerasPooling(vector, max);
  const overall = (vector: TruthCase) => kerasGlobalPooling(vector, globalMaxPool);
  return Object.fromEntries(
    ['1D', '2D', '3D'].flatMap((axes) => [
      [`MaxPooling${axes}`, windowed],
      [`AdaptiveMaxPooling${axes}`, windowed],
      [`GlobalMaxPooling${axes}`, overall],
    ]),
  );
}
