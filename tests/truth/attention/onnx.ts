import { attention } from '#graders/reference/attention.ts';
import { broadcastTo } from '#graders/reference/broadcast.ts';
import { concatenate } from '#graders/reference/concatenate.ts';
import { gather } from '#graders/reference/gather.ts';
import { map } from '#graders/reference/map.ts';
import { pad } from '#graders/reference/pad.ts';
import { reshape } from '#graders/reference/reshape.ts';
import { transpose } from '#graders/reference/transpose.ts';
import type { Tensor64 } from '#graders/tensor.ts';
import { booleanOf, numberOf, optionalNumberOf, refuseUnknown } from '../attributes.ts';
import { NotExpressible, type Expressed, type TruthCase } from '../family.ts';
import { findSlot, optionalSlotInput, outputsInOrder, slotInput } from '../read.ts';

const known = [
  ...['is_causal', 'kv_num_heads', 'q_num_heads', 'qk_matmul_output_mode'],
  ...['scale', 'softcap', 'softmax_precision'],
];

/** Attention of ONNX: Q, K, V [N, heads, T, E], or [N, T, heads·E] with the numbers of heads as attributes. */
export function expressOnnxAttention(vector: TruthCase): Expressed {
  const { attributes } = vector;
  refuseUnknown(attributes, known);
  const isFlat = slotInput(vector, 0).shape.length === 3;
  const keyHeads = optionalNumberOf(attributes, 'kv_num_heads');
  const query = withHeads(slotInput(vector, 0), optionalNumberOf(attributes, 'q_num_heads'));
  const presentKey = withPast(withHeads(slotInput(vector, 1), keyHeads), optionalSlotInput(vector, 4));
  const presentValue = withPast(withHeads(slotInput(vector, 2), keyHeads), optionalSlotInput(vector, 5));
  const [batch, heads, queries] = query.shape as [number, number, number];
  const keys = presentKey.shape[2]!;
  const lengths = optionalSlotInput(vector, 6);
  const causal = booleanOf(attributes, 'is_causal', false);
  if (causal && lengths) throw new NotExpressible('a causal mask with key lengths');
  const result = attention(
    { query, key: sharedHeads(presentKey, heads), value: sharedHeads(presentValue, heads) },
    {
      causal,
      causalOffset: optionalSlotInput(vector, 4)?.shape[2] ?? 0,
      keyMask: lengths && keyMask(lengths, [batch, heads, keys]),
      bias: biasOf(vector, [batch, heads, queries, keys]),
      scale: optionalNumberOf(attributes, 'scale'),
      softcap: numberOf(attributes, 'softcap', 0),
    },
  );
  const mode = numberOf(attributes, 'qk_matmul_output_mode', 0);
  const scores = [result.scores, result.cappedScores, result.maskedScores, result.weights][mode];
  if (!scores) throw new NotExpressible(`attribute qk_matmul_output_mode ${mode}`);
  const output = isFlat ? withoutHeads(result.output) : result.output;
  return outputsInOrder(vector, output, presentKey, presentValue, scores);
}

function withHeads(tensor: Tensor64, heads: number | undefined): Tensor64 {
  if (tensor.shape.length === 4) return tensor;
  const [batch, steps, width] = tensor.shape as [number, number, number];
  if (heads === undefined) throw new NotExpressible('rank 3 without the number of heads');
  return transpose(reshape(tensor, [batch, steps, heads, width / heads]), [0, 2, 1, 3]);
}

function withoutHeads(tensor: Tensor64): Tensor64 {
  const [batch, heads, steps, width] = tensor.shape as [number, number, number, number];
  return reshape(transpose(tensor, [0, 2, 1, 3]), [batch, steps, heads * width]);
}

function withPast(present: Tensor64, past: Tensor64 | undefined): Tensor64 {
  return past ? concatenate([past, present], 2) : present;
}

/** Grouped queries: every head of keys and values serves as many consecutive heads of queries. */
function sharedHeads(tensor: Tensor64, heads: number): Tensor64 {
  const group = heads / tensor.shape[1]!;
  const indices = Int32Array.from({ length: heads }, (_, head) => Math.floor(head / group));
  return gather(tensor, { shape: [heads], data: indices }, { axis: 1 });
}

/** attn_mask is additive, or boolean with 1 for keys that take part; keys beyond its extent are masked. */
function biasOf(vector: TruthCase, shape: readonly number[]): Tensor64 | undefined {
  const mask = optionalSlotInput(vector, 3);
  if (!mask) return undefined;
  const isBoolean = findSlot(vector, 3)!.dtype === 'bool';
  const bias = isBoolean ? map(mask, (keep) => (keep === 0 ? -Infinity : 0)) : mask;
  const missing = bias.shape.at(-1) === 1 ? 0 : shape[3]! - bias.shape.at(-1)!;
  const padding = bias.shape.map((_, axis): [number, number] => [
    0,
    axis === bias.shape.length - 1 ? missing : 0,
  ]);
  return broadcastTo(missing > 0 ? pad(bias, { padding, value: -Infinity }) : bias, shape);
}

function keyMask(lengths: Tensor64, [batch, heads, keys]: readonly [number, number, number]): Tensor64 {
  const data = Float64Array.from({ length: batch * heads * keys }, (_, at) =>
    Number(at % keys < lengths.data[Math.floor(at / (heads * keys))]!),
  );
  return { shape: [batch, heads, keys], data };
}
