import { embedding, embeddingBackward } from '#graders/reference/embedding.ts';
import { gather, gatherBackward } from '#graders/reference/gather.ts';
import type { AnyTensor, IntTensor } from '#graders/tensor.ts';
import { numberOf, optionalNumberOf, refuseUnknown } from '../attributes.ts';
import { NotExpressible, type Expressed, type Family, type TruthCase, type TruthTensor } from '../family.ts';
import {
  findInput,
  findSlot,
  input,
  optionalInput,
  outputsByName,
  outputsInOrder,
  slotInput,
  toIntTensor,
} from '../read.ts';
import { zeros } from '#graders/reference/zeros.ts';

export const embeddingGather: Family = {
  name: 'embedding_gather',
  express(vector) {
    const { source, op, attributes } = vector;
    if (source === 'torch') return expressEmbedding(vector);
    if (source === 'tfjs' && op.startsWith('UnsortedSegmentSum')) return expressSegmentSum(vector);
    refuseUnknown(attributes, ['axis', 'batchDims']);
    if (source === 'onnx' && op === 'Gather') {
      const data = slotInput(vector, 0);
      return outputsInOrder(
        vector,
        gather(data, indicesOf(findSlot(vector, 1), data, vector), axisOf(vector)),
      );
    }
    if (['gather', 'GatherV2', 'GatherV2Grad'].includes(op)) return expressGather(vector);
    throw new NotExpressible(`op ${op} of ${source}`);
  },
};

function expressGather(vector: TruthCase): Expressed {
  const data = input(vector, 'input', 'x');
  const found = findInput(vector, 'indices');
  const indices = indicesOf(found, data, vector);
  const batchDims = numberOf(vector.attributes, 'batchDims', 0);
  const options = {
    ...axisOf(vector),
    batchAxes: batchDims < 0 ? batchDims + indices.shape.length : batchDims,
  };
  if (!vector.op.endsWith('Grad')) return outputsInOrder(vector, gather(data, indices, options));
  const upstream = optionalInput(vector, 'dy') ?? zeros(gather(data, indices, options).shape, 1);
  return outputsInOrder(vector, gatherBackward(data.shape, indices, upstream, options));
}

/** A segment's sum gathers the gradient of a lookup: rows of one id add up. */
function expressSegmentSum(vector: TruthCase): Expressed {
  refuseUnknown(vector.attributes, ['numSegments']);
  const segments = numberOf(vector.attributes, 'numSegments', 0);
  const rows = input(vector, 'x');
  const ids = toIntTensor(findInput(vector, 'segmentIds')!);
  if (ids.data.some((id) => id < 0 || id >= segments)) throw new NotExpressible('ids outside the segments');
  const rowShape = rows.shape.slice(ids.shape.length);
  if (!vector.op.endsWith('Grad'))
    return outputsInOrder(vector, gatherBackward([segments, ...rowShape], ids, rows));
  return outputsInOrder(
    vector,
    gather(optionalInput(vector, 'dy') ?? zeros([segments, ...rowShape], 1), ids),
  );
}

function expressEmbedding(vector: TruthCase): Expressed {
  refuseUnknown(vector.attributes, ['padding_idx', 'num_embeddings', 'embedding_dim']);
  const ids = toIntTensor(findInput(vector, 'ids')!);
  const table = input(vector, 'weight');
  const vocabulary = table.shape[0]!;
  const padding = optionalNumberOf(vector.attributes, 'padding_idx');
  const paddingId = padding !== undefined && padding < 0 ? padding + vocabulary : padding;
  const dOutput = optionalInput(vector, 'dy');
  return outputsByName(vector, {
    y: embedding(ids, table),
    grad_weight: dOutput && embeddingBackward(ids, dOutput, { vocabulary, paddingId }),
  });
}

function axisOf({ attributes }: TruthCase): { axis: number } {
  return { axis: numberOf(attributes, 'axis', 0) };
}

/** ONNX and WebNN count negative indices from the end of the axis. */
function indicesOf(found: TruthTensor | undefined, data: AnyTensor, vector: TruthCase): IntTensor {
  if (!found) throw new NotExpressible('the vector has no indices');
  const { axis } = axisOf(vector);
  const extent = data.shape.at(axis)!;
  const { shape, data: indices } = toIntTensor(found);
  if (vector.source === 'tfjs' && indices.some((index) => index < 0 || index >= extent)) {
    throw new NotExpressible('indices outside the axis');
  }
  return { shape, data: indices.map((index) => (index < 0 ? index + extent : index)) };
}
