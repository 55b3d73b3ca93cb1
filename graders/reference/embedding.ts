import { ShapeError, type AnyTensor, type IntTensor, type Tensor64 } from '../tensor.ts';
import { gather, gatherBackward } from './gather.ts';

/**
 * Embedding lookup: `y = onehot(ids)·E`, that is row ids[n, t] of the table.
 *
 * Axes: ids […] (usually [N, T]), table [V, K]. Returns […, K]. Row 0 is an ordinary row. Throws RangeError for an id
 * outside 0 … V − 1, ShapeError for a table that is no matrix. Bengio et al. 2003, §2.
 */
export function embedding(ids: IntTensor, table: AnyTensor): Tensor64 {
  if (table.shape.length !== 2) throw new ShapeError(`embedding: table must be [V, K], got [${table.shape}]`);
  return gather(table, ids);
}

/**
 * Gradient of the table, `dE[v] = Σ dy` over the positions whose id is v. dOutput […, K]; returns [V, K]. The rows of
 * `paddingId`, if given, receive nothing. Throws RangeError as `embedding`.
 */
export function embeddingBackward(
  ids: IntTensor,
  dOutput: AnyTensor,
  { vocabulary, paddingId }: { vocabulary: number; paddingId?: number },
): Tensor64 {
  const width = dOutput.shape.at(-1)!;
  const dTable = gatherBackward([vocabulary, width], ids, dOutput);
  if (paddingId !== undefined) dTable.data.fill(0, paddingId * width, (paddingId + 1) * width);
  return dTable;
}
