import { convolution, convolutionBackward } from '#graders/reference/convolution.ts';
import {
  transposedConvolution,
  transposedConvolutionBackward,
} from '#graders/reference/transposed-convolution.ts';
import { zeros } from '#graders/reference/zeros.ts';
import {
  choiceOf,
  numberOf,
  numbersOf,
  optionalNumbersOf,
  refuseUnknown,
  repeatedOf,
} from '../attributes.ts';
import { NotExpressible, type Expressed, type Family, type TruthCase } from '../family.ts';
import { channelsFirst, channelsLast, rearrange, spatialLetters } from '../layouts.ts';
import {
  findInput,
  input,
  optionalInput,
  optionalSlotInput,
  outputsByName,
  outputsInOrder,
  slotInput,
  toTensor64,
} from '../read.ts';
import { byOperation, bySource } from '../sources.ts';
import { tfjsUpstream } from '../tfjs-upstream.ts';
import { channelsComeFirst, onnxPadding, tfjsWindows } from '../window-options.ts';

export const convTranspose: Family = {
  name: 'conv_transpose',
  express: bySource({
    onnx: byOperation({ ConvTranspose: onnxConvTranspose }),
    webnn: byOperation({ convTranspose2d: webnnConvTranspose2d }),
    torch: byOperation({
      conv_transpose1d: torchConvTranspose,
      conv_transpose2d: torchConvTranspose,
      conv_transpose3d: torchConvTranspose,
    }),
    tfjs: byOperation({
      Conv2DBackpropInput: tfjsBackpropInput,
      Conv2DBackpropInputGrad: tfjsBackpropInputGrad,
    }),
  }),
};

interface AutoPadded {
  /** Spatial extents of the input and of its kernel with dilation. */
  extents: readonly number[];
  spans: readonly number[];
  strides: readonly number[];
  outputPadding: readonly number[];
  /** What the result shall measure. */
  wanted: readonly number[];
  /** The odd row is cut off at the end, as SAME_UPPER says, or at the beginning. */
  oddAtEnd: boolean;
}

/** The padding and output padding that give a transposed convolution the wanted extents. */
function fitOutput({ extents, spans, strides, outputPadding, wanted, oddAtEnd }: AutoPadded) {
  const totals = extents.map(
    (extent, axis) => (extent - 1) * strides[axis]! + spans[axis]! + outputPadding[axis]! - wanted[axis]!,
  );
  return {
    padding: totals.map((total): [number, number] => {
      const cut = Math.max(total, 0);
      const before = oddAtEnd ? Math.floor(cut / 2) : Math.ceil(cut / 2);
      return [before, cut - before];
    }),
    outputPadding: outputPadding.map((extra, axis) => extra + Math.max(-totals[axis]!, 0)),
  };
}

function onnxConvTranspose(vector: TruthCase): Expressed {
  const { attributes } = vector;
  const image = channelsFirst.read(slotInput(vector, 0));
  const weights = slotInput(vector, 1);
  const window = spatialLetters(weights.shape.length);
  const axes = window.length;
  const autoPad = choiceOf(attributes, 'auto_pad', ['NOTSET', 'SAME_UPPER', 'SAME_LOWER', 'VALID'], 'NOTSET');
  const extents = image.shape.slice(1, -1);
  const strides = repeatedOf(attributes, 'strides', axes, 1);
  const dilations = repeatedOf(attributes, 'dilations', axes, 1);
  const spans = dilations.map((dilation, axis) => dilation * (weights.shape[axis + 2]! - 1) + 1);
  const outputPadding = repeatedOf(attributes, 'output_padding', axes, 0);
  const same = autoPad.startsWith('SAME')
    ? extents.map((extent, axis) => extent * strides[axis]!)
    : undefined;
  const wanted = optionalNumbersOf(attributes, 'output_shape')?.slice(-axes) ?? same;
  const fitted = wanted
    ? fitOutput({ extents, spans, strides, outputPadding, wanted, oddAtEnd: autoPad === 'SAME_UPPER' })
    : { outputPadding, padding: autoPad === 'VALID' ? undefined : onnxPadding(attributes, axes) };
  const bias = optionalSlotInput(vector, 2);
  const options = { ...fitted, strides, dilations, groups: numberOf(attributes, 'group', 1), bias };
  const kernel = rearrange(weights, `io${window}`, `${window}oi`);
  return outputsInOrder(vector, channelsFirst.write(transposedConvolution(image, kernel, options)));
}

function webnnConvTranspose2d(vector: TruthCase): Expressed {
  const { attributes } = vector;
  const layout =
    choiceOf(attributes, 'inputLayout', ['nchw', 'nhwc'], 'nchw') === 'nchw' ? channelsFirst : channelsLast;
  const filterLayout = choiceOf(attributes, 'filterLayout', ['iohw', 'hwoi', 'ohwi'], 'iohw');
  const autoPad = choiceOf(attributes, 'autoPad', ['explicit', 'same-upper', 'same-lower'], 'explicit');
  if (attributes.activation != null) throw new NotExpressible('a fused activation');
  const image = layout.read(input(vector, 'input'));
  const kernel = rearrange(input(vector, 'filter'), filterLayout, 'hwoi');
  const [top, bottom, left, right] = repeatedOf(attributes, 'padding', 4, 0) as [
    number,
    number,
    number,
    number,
  ];
  const [strides, dilations] = [
    repeatedOf(attributes, 'strides', 2, 1),
    repeatedOf(attributes, 'dilations', 2, 1),
  ];
  const extents = image.shape.slice(1, -1);
  const spans = dilations.map((dilation, axis) => dilation * (kernel.shape[axis]! - 1) + 1);
  const explicit = [
    [top, bottom],
    [left, right],
  ] as const;
  const sizes = optionalNumbersOf(attributes, 'outputSizes');
  const outputPadding = sizes
    ? sizes.map((size, axis) => {
        const [before, after] = explicit[axis]!;
        return size - ((extents[axis]! - 1) * strides[axis]! + spans[axis]! - before - after);
      })
    : repeatedOf(attributes, 'outputPadding', 2, 0);
  const wanted = sizes ?? extents.map((extent, axis) => extent * strides[axis]!);
  const fitted =
    autoPad === 'explicit'
      ? { padding: explicit, outputPadding }
      : fitOutput({
          extents,
          spans,
          strides,
          outputPadding: [0, 0],
          wanted,
          oddAtEnd: autoPad === 'same-upper',
        });
  const options = {
    ...fitted,
    strides,
    dilations,
    groups: numberOf(attributes, 'groups', 1),
    bias: optionalInput(vector, 'bias'),
  };
  return { outputs: [layout.write(transposedConvolution(image, kernel, options))] };
}

function torchConvTranspose(vector: TruthCase): Expressed {
  const known = ['stride', 'padding', 'output_padding', 'dilation', 'groups', 'layout', 'weightLayout'];
  refuseUnknown(vector.attributes, known);
  const image = channelsFirst.read(input(vector, 'x'));
  const axes = image.shape.length - 2;
  const window = spatialLetters(image.shape.length);
  const kernel = rearrange(input(vector, 'weight'), `io${window}`, `${window}oi`);
  const options = {
    strides: repeatedOf(vector.attributes, 'stride', axes, 1),
    dilations: repeatedOf(vector.attributes, 'dilation', axes, 1),
    padding: repeatedOf(vector.attributes, 'padding', axes, 0).map((zeros) => [zeros, zeros] as const),
    outputPadding: repeatedOf(vector.attributes, 'output_padding', axes, 0),
    groups: numberOf(vector.attributes, 'groups', 1),
  };
  const output = transposedConvolution(image, kernel, { ...options, bias: optionalInput(vector, 'bias') });
  const upstream = optionalInput(vector, 'dy');
  const gradients =
    upstream && transposedConvolutionBackward(image, kernel, channelsFirst.read(upstream), options);
  return outputsByName(vector, {
    y: channelsFirst.write(output),
    grad_x: gradients && channelsFirst.write(gradients.input),
    grad_weight: gradients && rearrange(gradients.kernel, `${window}oi`, `io${window}`),
    grad_bias: gradients?.bias,
  });
}

/** tfjs: the gradient of a convolution of `inputShape`; kernels are [...window, in, out] of that convolution. */
function tfjsPlan(vector: TruthCase) {
  const layout = channelsComeFirst(vector.attributes) ? channelsFirst : channelsLast;
  const inputShape = numbersOf(vector.attributes, 'inputShape', []);
  const given = layout.read(toTensor64(findInput(vector, 'dy')!));
  const lastShape = layout.read(zeros(inputShape)).shape;
  const options = tfjsWindows(vector.attributes, inputShape.length - 2);
  return { layout, kernel: input(vector, 'filter'), given, inputShape, lastShape, options };
}

function tfjsBackpropInput(vector: TruthCase): Expressed {
  const { layout, kernel, given, lastShape, options } = tfjsPlan(vector);
  return { outputs: [layout.write(convolutionBackward(zeros(lastShape), kernel, given, options).input)] };
}

function tfjsBackpropInputGrad(vector: TruthCase): Expressed {
  const { layout, kernel, given, inputShape, options } = tfjsPlan(vector);
  const upstream = layout.read(tfjsUpstream(vector, inputShape));
  return outputsByName(vector, {
    grad_dy: layout.write(convolution(upstream, kernel, options)),
    grad_filter: convolutionBackward(upstream, kernel, given, options).kernel,
  });
}
