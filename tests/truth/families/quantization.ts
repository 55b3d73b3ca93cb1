import { dequantize, quantize, type IntegerRange } from '#graders/reference/quantization.ts';
import { reshape } from '#graders/reference/reshape.ts';
import { zeros } from '#graders/reference/zeros.ts';
import type { Tensor64 } from '#graders/tensor.ts';
import { numberOf } from '../attributes.ts';
import { NotExpressible, type Expressed, type Family, type TruthCase } from '../family.ts';
import {
  findInput,
  findSlot,
  input,
  optionalInput,
  optionalSlotInput,
  outputsByName,
  outputsInOrder,
  slotInput,
} from '../read.ts';
import { byOperation, bySource } from '../sources.ts';

const ranges: Record<string, IntegerRange> = { int8: [-128, 127], uint8: [0, 255] };

export const quantization: Family = {
  name: 'quantization',
  express: bySource({
    onnx: byOperation({ QuantizeLinear: onnxQuantize, DequantizeLinear: onnxDequantize }),
    webnn: byOperation({ quantizeLinear: webnnQuantize, dequantizeLinear: webnnDequantize }),
    torch: byOperation({ quantize_per_tensor: fromTorch, quantize_per_channel: fromTorch }),
  }),
};

function rangeOf(type: string | undefined): IntegerRange {
  const range = type === undefined ? undefined : ranges[type];
  if (!range) throw new NotExpressible(`codes of type ${type}`);
  return range;
}

function onnxQuantize(vector: TruthCase): Expressed {
  const scale = slotInput(vector, 1);
  if (scale.shape.length > 0) throw new NotExpressible('scales of an axis or of blocks');
  const zeroPoint = optionalSlotInput(vector, 2) ?? zeros([]);
  const range = rangeOf(findSlot(vector, 2)?.dtype ?? 'uint8');
  return outputsInOrder(vector, quantize(slotInput(vector, 0), { scale, zeroPoint }, range));
}

function onnxDequantize(vector: TruthCase): Expressed {
  const scale = slotInput(vector, 1);
  if (scale.shape.length > 0) throw new NotExpressible('scales of an axis or of blocks');
  const zeroPoint = optionalSlotInput(vector, 2) ?? zeros([]);
  return outputsInOrder(vector, dequantize(slotInput(vector, 0), { scale, zeroPoint }));
}

function webnnQuantize(vector: TruthCase): Expressed {
  const zero = findInput(vector, 'zeroPoint');
  const type = (vector.attributes.dataType as string | undefined) ?? zero?.dtype;
  const parameters = webnnParameters(vector);
  return { outputs: [quantize(input(vector, 'input'), parameters, rangeOf(type))] };
}

function webnnDequantize(vector: TruthCase): Expressed {
  return { outputs: [dequantize(input(vector, 'input'), webnnParameters(vector))] };
}

/** WebNN: an extent of a scale may also divide the input's and then stands for a block of it. */
function webnnParameters(vector: TruthCase): { scale: Tensor64; zeroPoint: Tensor64 } {
  const { shape } = input(vector, 'input');
  const scale = input(vector, 'scale');
  const isBlock = scale.shape.some((extent, at) => {
    const whole = shape[at - scale.shape.length + shape.length];
    return extent !== 1 && extent !== whole;
  });
  if (isBlock) throw new NotExpressible('scales of an axis or of blocks');
  return { scale, zeroPoint: optionalInput(vector, 'zeroPoint') ?? zeros(scale.shape) };
}

/** torch: one scale and zero point, or one of each along an axis. */
function fromTorch(vector: TruthCase): Expressed {
  const x = input(vector, 'x');
  const axis = numberOf(vector.attributes, 'axis', 0);
  const along = (parameter: Tensor64): Tensor64 =>
    reshape(
      parameter,
      x.shape.map((extent, at) => (at === axis ? extent : 1)),
    );
  const scalar = (name: string): Tensor64 => zeros([], numberOf(vector.attributes, name, 0));
  const isPerChannel = vector.op === 'quantize_per_channel';
  const parameters = isPerChannel
    ? { scale: along(input(vector, 'scale')), zeroPoint: along(input(vector, 'zero_point')) }
    : { scale: scalar('scale'), zeroPoint: scalar('zero_point') };
  const q = quantize(x, parameters, rangeOf(vector.attributes.dtype as string | undefined));
  return outputsByName(vector, { q, dequantized: dequantize(q, parameters) });
}
