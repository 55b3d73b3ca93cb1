import { gather } from '#graders/reference/gather.ts';
import { reshape } from '#graders/reference/reshape.ts';
import { rotaryEmbedding as rotate } from '#graders/reference/rotary-embedding.ts';
import { transpose } from '#graders/reference/transpose.ts';
import type { Tensor64 } from '#graders/tensor.ts';
import { booleanOf, numberOf, refuseUnknown } from '../attributes.ts';
import { NotExpressible, type Expressed, type Family, type TruthCase } from '../family.ts';
import { slice } from '../layout.ts';
import { findSlot, outputsInOrder, slotInput, toIntTensor } from '../read.ts';

export const rotaryEmbedding: Family = {
  name: 'rotary_embedding',
  express(vector) {
    if (vector.source !== 'onnx') throw new NotExpressible(`op ${vector.op} of ${vector.source}`);
    return expressOnnx(vector);
  },
};

/** X [N, heads, T, E], or [N, T, heads·E]; caches [positions, R/2] with position_ids, else [N, T, R/2]. */
function expressOnnx(vector: TruthCase): Expressed {
  const { attributes } = vector;
  refuseUnknown(attributes, ['interleaved', 'num_heads', 'rotary_embedding_dim']);
  const input = slotInput(vector, 0);
  const [ids, heads] = [findSlot(vector, 3), numberOf(attributes, 'num_heads', 0)];
  if (input.shape.length === 3 && heads === 0) throw new NotExpressible('rank 3 without the number of heads');
  const [batch, steps] = [input.shape[0]!, input.shape.at(-2)!];
  const rotated =
    input.shape.length === 3
      ? reshape(input, [batch, input.shape[1]!, heads, -1])
      : transpose(input, [0, 2, 1, 3]);
  const width = numberOf(attributes, 'rotary_embedding_dim', 0) || rotated.shape[3]!;
  const tables = [1, 2].map((slot) => {
    const cache = slotInput(vector, slot);
    const table = ids ? gather(cache, toIntTensor(ids)) : cache;
    return slice(table, 2, 0, width / 2);
  }) as [Tensor64, Tensor64];
  if (tables[0].shape[1] !== rotated.shape[1])
    throw new NotExpressible(`a table of ${tables[0].shape[1]!} steps for ${steps}`);
  const output = rotate(
    rotated,
    { cosines: tables[0], sines: tables[1] },
    { interleaved: booleanOf(attributes, 'interleaved', false) },
  );
  return outputsInOrder(
    vector,
    input.shape.length === 3 ? reshape(output, input.shape) : transpose(output, [0, 2, 1, 3]),
  );
}
