import { dropout as drop, dropoutBackward } from '#graders/reference/dropout.ts';
import { map } from '#graders/reference/map.ts';
import { zeros } from '#graders/reference/zeros.ts';
import { numberOf } from '../attributes.ts';
import { NotExpressible, type Expressed, type Family, type TruthCase } from '../family.ts';
import {
  input,
  optionalInput,
  optionalSlotInput,
  outputsByName,
  outputsInOrder,
  slotInput,
} from '../read.ts';
import { byOperation, bySource } from '../sources.ts';

export const dropout: Family = {
  name: 'dropout',
  express: bySource({
    onnx: byOperation({ Dropout: fromOnnx }),
    torch: byOperation({ dropout_with_mask: fromTorch }),
  }),
};

/** onnx: without training nothing is dropped; with it the runtime draws, which no vector can tell but at ratio 0. */
function fromOnnx(vector: TruthCase): Expressed {
  const x = slotInput(vector, 0);
  const rate = optionalSlotInput(vector, 1)?.data[0] ?? numberOf(vector.attributes, 'ratio', 0.5);
  const training = (optionalSlotInput(vector, 2)?.data[0] ?? 0) !== 0;
  if (training && rate > 0) throw new NotExpressible('numbers drawn by the runtime from a seed');
  const { output, mask } = drop(x, zeros(x.shape), { rate, training });
  return outputsInOrder(vector, output, mask);
}

/** torch: the mask is given; uniforms at 0 and 1 stand for it. */
function fromTorch(vector: TruthCase): Expressed {
  const x = input(vector, 'x');
  const mask = input(vector, 'mask');
  const rate = numberOf(vector.attributes, 'p', 0.5);
  const uniforms = map(mask, (keep) => (keep === 1 ? rate : 0));
  const upstream = optionalInput(vector, 'dy');
  return outputsByName(vector, {
    y: drop(x, uniforms, { rate, training: true }).output,
    grad_x: upstream && dropoutBackward(upstream, mask, rate),
  });
}
