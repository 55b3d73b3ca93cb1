import { pad as padTensor, padBackward, type PadOptions } from '#graders/reference/pad.ts';
import type { Tensor64 } from '#graders/tensor.ts';
import { choiceOf, numberOf, numbersOf, optionalNumbersOf, refuseUnknown } from '../attributes.ts';
import { NotExpressible, type Expressed, type Family, type TruthCase } from '../family.ts';
import {
  findSlot,
  input,
  optionalInput,
  optionalSlotInput,
  outputsByName,
  outputsInOrder,
  slotInput,
} from '../read.ts';
import { byOperation, bySource } from '../sources.ts';
import { tfjsUpstream } from '../tfjs-upstream.ts';

export const pad: Family = {
  name: 'pad',
  express: bySource({
    onnx: byOperation({ Pad: onnxPad }),
    webnn: byOperation({ pad: webnnPad }),
    torch: byOperation({ pad1d: torchPad, pad2d: torchPad, pad3d: torchPad }),
    tfjs: byOperation({ PadV2: tfjsPad, MirrorPad: tfjsPad, PadV2Grad: tfjsPad, MirrorPadGrad: tfjsPad }),
  }),
};

const pairsOf = (befores: readonly number[], afters: readonly number[]) =>
  befores.map((before, axis) => [before, afters[axis]!] as const);

/** onnx: pads, value and axes are attributes up to opset 10 and inputs from then on. */
function onnxPad(vector: TruthCase): Expressed {
  const { attributes } = vector;
  const data = slotInput(vector, 0);
  const rank = data.shape.length;
  const mode = choiceOf(attributes, 'mode', ['constant', 'reflect', 'edge', 'wrap'], 'constant');
  const given = findSlot(vector, 1);
  const pads = given ? [...slotInput(vector, 1).data] : optionalNumbersOf(attributes, 'pads');
  if (!pads) throw new NotExpressible('Pad without pads');
  const value = optionalSlotInput(vector, 2)?.data[0] ?? numberOf(attributes, 'value', 0);
  const axes = optionalSlotInput(vector, 3);
  const named = axes
    ? [...axes.data].map((axis) => (axis < 0 ? axis + rank : axis))
    : data.shape.map((_, axis) => axis);
  const padding = data.shape.map((_, axis): [number, number] => {
    const at = named.indexOf(axis);
    return at < 0 ? [0, 0] : [pads[at]!, pads[at + named.length]!];
  });
  return outputsInOrder(vector, padTensor(data, { padding, mode, value }));
}

function webnnPad(vector: TruthCase): Expressed {
  const { attributes } = vector;
  const modes = {
    constant: 'constant',
    edge: 'edge',
    reflection: 'reflect',
    symmetric: 'symmetric',
  } as const;
  const mode =
    modes[choiceOf(attributes, 'mode', ['constant', 'edge', 'reflection', 'symmetric'], 'constant')];
  const padding = pairsOf(
    numbersOf(attributes, 'beginningPadding', []),
    numbersOf(attributes, 'endingPadding', []),
  );
  return {
    outputs: [padTensor(input(vector, 'input'), { padding, mode, value: numberOf(attributes, 'value', 0) })],
  };
}

/** torch: pads are given from the last axis on: left, right, top, bottom, front, back. */
function torchPad(vector: TruthCase): Expressed {
  const { attributes } = vector;
  const name = Object.keys(attributes).find((key) => key.startsWith('pad')) ?? 'pad';
  refuseUnknown(attributes, [name, 'mode', 'value']);
  const modes = { constant: 'constant', reflect: 'reflect', replicate: 'edge', circular: 'wrap' } as const;
  const mode =
    modes[choiceOf(attributes, 'mode', ['constant', 'reflect', 'replicate', 'circular'], 'constant')];
  const x = input(vector, 'x');
  const pads = numbersOf(attributes, name, []);
  const padding = x.shape.map((_, axis) => {
    const at = 2 * (x.shape.length - 1 - axis);
    return [pads[at] ?? 0, pads[at + 1] ?? 0] as const;
  });
  const value = numberOf(attributes, 'value', 0);
  const upstream = optionalInput(vector, 'dy');
  return outputsByName(vector, {
    y: padTensor(x, { padding, mode, value }),
    grad_x: upstream && padBackward(upstream, x.shape, { padding, mode }),
  });
}

function tfjsPad(vector: TruthCase): Expressed {
  const x = input(vector, 'x');
  const mirror = vector.op.startsWith('Mirror');
  const mode = mirror ? choiceOf(vector.attributes, 'mode', ['reflect', 'symmetric'], 'reflect') : 'constant';
  const padding = vector.attributes.paddings as PadOptions['padding'];
  if (vector.attributes.constantValue === null)
    throw new NotExpressible('constantValue null: JSON lost a non-finite number');
  if (mirror && vector.op.endsWith('Grad')) {
    // It is dy cut to the input's extent: elements that were mirrored miss what their copies received.
    throw new NotExpressible('the gradient of tfjs MirrorPad is not that of its result');
  }
  const padded: Tensor64 = padTensor(x, {
    padding,
    mode,
    value: numberOf(vector.attributes, 'constantValue', 0),
  });
  if (!vector.op.endsWith('Grad')) return { outputs: [padded] };
  const upstream = tfjsUpstream(vector, padded.shape);
  return outputsByName(vector, { grad_x: padBackward(upstream, x.shape, { padding, mode }) });
}
