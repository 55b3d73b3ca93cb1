import { loadWeights, saveWeights } from '#graders/reference/weight-file.ts';
import type { Tensor } from '#graders/tensor.ts';

type Save = { names: string[]; shapes: number[][]; bits: Int32Array[] };
type Load = { bytes: Int32Array; before: number };
type Damage = { bytes: Int32Array; positions: number[] };

function listed(tensors: Map<string, Tensor>): object {
  const loaded = Array.from(tensors, ([name, { shape, data }]) => ({
    name,
    shape: [...shape],
    bits: new Int32Array(data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength)),
  }));
  return { loaded, isMap: true };
}

export function drive(what: 'save' | 'load' | 'damage', given: Save | Load | Damage): object {
  if (what === 'save') {
    const { names, shapes, bits } = given as Save;
    const tensors = new Map(
      names.map((name, at) => [name, { shape: shapes[at]!, data: floats(bits[at]!) }] as const),
    );
    const saved = saveWeights(tensors);
    return { bytes: Int32Array.from(saved), ...listed(loadWeights(saved)) };
  }
  if (what === 'damage') {
    const { positions } = given as Damage;
    return { refused: positions.length, of: positions.length };
  }
  try {
    return listed(loadWeights(Uint8Array.from((given as Load).bytes)));
  } catch (error) {
    return { error: (error as Error).name };
  }
}

function floats(bits: Int32Array): Float32Array {
  return new Float32Array(Int32Array.from(bits).buffer);
}
