import { subtract } from '#graders/reference/broadcast.ts';
import { convolution, convolutionBackward, type ConvolutionOptions } from '#graders/reference/convolution.ts';
import { reshape } from '#graders/reference/reshape.ts';
import type { AnyTensor, Tensor64 } from '#graders/tensor.ts';
import { choiceOf, numberOf, refuseUnknown } from '../attributes.ts';
import { NotExpressible, type Expressed, type Family, type TruthCase } from '../family.ts';
import { channelsFirst, channelsLast, rearrange, spatialLetters } from '../layouts.ts';
import {
  input,
  optionalInput,
  optionalSlotInput,
  outputsByName,
  outputsInOrder,
  slotInput,
} from '../read.ts';
import { byOperation, bySource, outsideCurriculum } from '../sources.ts';
import { tfjsUpstream } from '../tfjs-upstream.ts';
import {
  channelsComeFirst,
  onnxWindows,
  tfjsWindows,
  torchWindows,
  webnnWindows,
} from '../window-options.ts';

export const conv: Family = {
  name: 'conv',
  express: bySource({
    onnx: byOperation({ Conv: onnxConv, ConvInteger: onnxConvInteger }),
    webnn: byOperation({ conv2d: webnnConv2d }),
    torch: byOperation({ conv1d: torchConv, conv2d: torchConv, conv3d: torchConv }),
    tfjs: byOperation({
      Conv2D: tfjsConv,
      Conv3D: tfjsConv,
      DepthwiseConv2dNative: tfjsConv,
      Conv2DGrad: tfjsConvGrad,
      Conv3DGrad: tfjsConvGrad,
      DepthwiseConv2dNativeGrad: tfjsConvGrad,
      Dilation2D: outsideCurriculum('morphological dilation'),
      Dilation2DGrad: outsideCurriculum('morphological dilation'),
    }),
  }),
};

/** Kernel [O, I, …window] as [...window, I, O]. */
function kernelFromOutputsFirst(kernel: AnyTensor): Tensor64 {
  const window = spatialLetters(kernel.shape.length);
  return rearrange(kernel, `oi${window}`, `${window}io`);
}

function onnxConv(vector: TruthCase): Expressed {
  const image = channelsFirst.read(slotInput(vector, 0));
  const options = {
    ...onnxWindows(vector.attributes, image.shape.length - 2),
    groups: numberOf(vector.attributes, 'group', 1),
    bias: optionalSlotInput(vector, 2),
  };
  const output = convolution(image, kernelFromOutputsFirst(slotInput(vector, 1)), options);
  return outputsInOrder(vector, channelsFirst.write(output));
}

function onnxConvInteger(vector: TruthCase): Expressed {
  const image = slotInput(vector, 0);
  const kernel = slotInput(vector, 1);
  const zeroPoint = optionalSlotInput(vector, 2);
  const kernelZeroPoint = optionalSlotInput(vector, 3);
  const shifted = zeroPoint ? subtract(image, zeroPoint) : image;
  const perOutput = kernelZeroPoint && reshape(kernelZeroPoint, [-1, ...kernel.shape.slice(1).map(() => 1)]);
  const options = {
    ...onnxWindows(vector.attributes, image.shape.length - 2),
    groups: numberOf(vector.attributes, 'group', 1),
  };
  const shiftedKernel = kernelFromOutputsFirst(perOutput ? subtract(kernel, perOutput) : kernel);
  return outputsInOrder(
    vector,
    channelsFirst.write(convolution(channelsFirst.read(shifted), shiftedKernel, options)),
  );
}

function webnnConv2d(vector: TruthCase): Expressed {
  const { attributes } = vector;
  const layout =
    choiceOf(attributes, 'inputLayout', ['nchw', 'nhwc'], 'nchw') === 'nchw' ? channelsFirst : channelsLast;
  const filterLayout = choiceOf(attributes, 'filterLayout', ['oihw', 'hwio', 'ohwi', 'ihwo'], 'oihw');
  if (attributes.activation != null) throw new NotExpressible('a fused activation');
  const options = {
    ...webnnWindows(attributes),
    groups: numberOf(attributes, 'groups', 1),
    bias: optionalInput(vector, 'bias'),
  };
  const kernel = rearrange(input(vector, 'filter'), filterLayout, 'hwio');
  return { outputs: [layout.write(convolution(layout.read(input(vector, 'input')), kernel, options))] };
}

function torchConv(vector: TruthCase): Expressed {
  refuseUnknown(vector.attributes, [
    'stride',
    'padding',
    'dilation',
    'groups',
    'layout',
    'weightLayout',
    'padding_mode',
  ]);
  if ((vector.attributes.padding_mode ?? 'zeros') !== 'zeros')
    throw new NotExpressible('a padding other than zeros');
  const image = channelsFirst.read(input(vector, 'x'));
  const kernel = kernelFromOutputsFirst(input(vector, 'weight'));
  const options: ConvolutionOptions = {
    ...torchWindows(vector.attributes, image.shape.length - 2),
    groups: numberOf(vector.attributes, 'groups', 1),
    bias: optionalInput(vector, 'bias'),
  };
  const upstream = optionalInput(vector, 'dy');
  const gradients = upstream && convolutionBackward(image, kernel, channelsFirst.read(upstream), options);
  const window = spatialLetters(kernel.shape.length);
  return outputsByName(vector, {
    y: channelsFirst.write(convolution(image, kernel, options)),
    grad_x: gradients && channelsFirst.write(gradients.input),
    grad_weight: gradients && rearrange(gradients.kernel, `${window}io`, `oi${window}`),
    grad_bias: gradients?.bias,
  });
}

/** tfjs: kernels are [...window, in, out] in every layout; a depthwise one [...window, in, multiplier]. */
function tfjsPlan(vector: TruthCase) {
  const layout = channelsComeFirst(vector.attributes) ? channelsFirst : channelsLast;
  const image = layout.read(input(vector, 'x'));
  const filter = input(vector, 'filter');
  const depthwise = vector.op.startsWith('Depthwise');
  const [channels, multiplier] = [filter.shape.at(-2)!, filter.shape.at(-1)!];
  const kernel = depthwise
    ? reshape(filter, [...filter.shape.slice(0, -2), 1, channels * multiplier])
    : filter;
  const groups = depthwise ? channels : 1;
  const options = { ...tfjsWindows(vector.attributes, image.shape.length - 2), groups };
  return { layout, image, kernel, options, filterShape: filter.shape };
}

function tfjsConv(vector: TruthCase): Expressed {
  const { layout, image, kernel, options } = tfjsPlan(vector);
  return { outputs: [layout.write(convolution(image, kernel, options))] };
}

function tfjsConvGrad(vector: TruthCase): Expressed {
  const { layout, image, kernel, options, filterShape } = tfjsPlan(vector);
  const outputShape = layout.write(convolution(image, kernel, options)).shape;
  const upstream = layout.read(tfjsUpstream(vector, outputShape));
  const gradients = convolutionBackward(image, kernel, upstream, options);
  return outputsByName(vector, {
    grad_x: layout.write(gradients.input),
    grad_filter: reshape(gradients.kernel, filterShape),
  });
}
