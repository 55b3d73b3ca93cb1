import type { WindowOptions } from '#graders/reference/windows.ts';
import { booleanOf, choiceOf, optionalNumbersOf, repeatedOf } from './attributes.ts';
import { NotExpressible, type TruthCase } from './family.ts';

type Attributes = TruthCase['attributes'];

/** onnx: strides, dilations, pads, auto_pad and ceil_mode; pads are all beginnings, then all ends. */
export function onnxWindows(attributes: Attributes, axes: number): WindowOptions {
  const autoPad = choiceOf(attributes, 'auto_pad', ['NOTSET', 'SAME_UPPER', 'SAME_LOWER', 'VALID'], 'NOTSET');
  return {
    strides: repeatedOf(attributes, 'strides', axes, 1),
    dilations: repeatedOf(attributes, 'dilations', axes, 1),
    padding:
      autoPad === 'NOTSET'
        ? onnxPadding(attributes, axes)
        : autoPad === 'VALID'
          ? 'valid'
          : ('same' as const),
    oddZero: autoPad === 'SAME_LOWER' ? 'before' : 'after',
    rounding: booleanOf(attributes, 'ceil_mode', false) ? 'ceil' : 'floor',
  };
}

export function onnxPadding(attributes: Attributes, axes: number): [number, number][] {
  const pads = repeatedOf(attributes, 'pads', 2 * axes, 0);
  return Array.from({ length: axes }, (_, axis) => [pads[axis]!, pads[axis + axes]!]);
}

/** webnn: padding is [top, bottom, left, right]; autoPad is that of its earlier drafts. */
export function webnnWindows(attributes: Attributes): WindowOptions {
  const autoPad = choiceOf(attributes, 'autoPad', ['explicit', 'same-upper', 'same-lower'], 'explicit');
  const [top, bottom, left, right] = repeatedOf(attributes, 'padding', 4, 0) as [
    number,
    number,
    number,
    number,
  ];
  return {
    strides: repeatedOf(attributes, 'strides', 2, 1),
    dilations: repeatedOf(attributes, 'dilations', 2, 1),
    padding:
      autoPad === 'explicit'
        ? [
            [top, bottom],
            [left, right],
          ]
        : 'same',
    oddZero: autoPad === 'same-lower' ? 'before' : 'after',
    rounding: choiceOf(attributes, roundingName(attributes), ['floor', 'ceil'], 'floor'),
    counts: optionalNumbersOf(attributes, 'outputSizes'),
  };
}

function roundingName(attributes: Attributes): string {
  return 'outputShapeRounding' in attributes ? 'outputShapeRounding' : 'roundingType';
}

/** torch: one number stands for all axes and both ends of each. */
export function torchWindows(attributes: Attributes, axes: number): WindowOptions {
  const { padding } = attributes;
  return {
    strides: repeatedOf(attributes, 'stride', axes, 1),
    dilations: repeatedOf(attributes, 'dilation', axes, 1),
    padding:
      padding === 'same' || padding === 'valid'
        ? padding
        : repeatedOf(attributes, 'padding', axes, 0).map((zeros) => [zeros, zeros] as const),
    rounding: booleanOf(attributes, 'ceil_mode', false) ? 'ceil' : 'floor',
  };
}

/** tfjs: pad is a rule, a number for both ends of every axis, or pairs for the axes of the input's layout. */
export function tfjsWindows(attributes: Attributes, axes: number): WindowOptions {
  const first = channelsComeFirst(attributes);
  return {
    strides: repeatedOf(attributes, 'strides', axes, 1),
    dilations: repeatedOf(attributes, 'dilations', axes, 1),
    padding: tfjsPadding(attributes.pad ?? 'valid', axes, first),
    rounding: attributes.dimRoundingMode === 'ceil' ? 'ceil' : 'floor',
  };
}

/** tfjs: whether dataFormat is NCHW or NCDHW. */
export function channelsComeFirst(attributes: Attributes): boolean {
  const formats = ['NHWC', 'NCHW', 'NDHWC', 'NCDHW', 'NWC', 'NCW'] as const;
  return choiceOf(attributes, 'dataFormat', formats, 'NHWC')[1] === 'C';
}

function tfjsPadding(pad: unknown, axes: number, channelsFirst: boolean): WindowOptions['padding'] {
  if (pad === 'same' || pad === 'valid') return pad;
  if (typeof pad === 'number') return new Array<[number, number]>(axes).fill([pad, pad]);
  if (!Array.isArray(pad)) throw new NotExpressible(`attribute pad ${JSON.stringify(pad)}`);
  const pairs = pad as [number, number][];
  return pairs.length === axes ? pairs : channelsFirst ? pairs.slice(2) : pairs.slice(1, -1);
}
