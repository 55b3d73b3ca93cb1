interface FloatTensor {
  shape: number[];
  data: Float32Array;
}

interface Learner {
  saveWeights: (tensors: Map<string, FloatTensor>) => Uint8Array;
  loadWeights: (bytes: Uint8Array) => Map<string, FloatTensor>;
}

type Save = { names: string[]; shapes: number[][]; bits: Int32Array[]; before?: number };
type Load = { bytes: Int32Array; before: number };
type Damage = { bytes: Int32Array; positions: number[] };

/** What was loaded, as bits: a NaN in a packet might not keep its own. */
function listed(loaded: unknown): unknown {
  if (!(loaded instanceof Map)) return { loaded: [], isMap: false };
  const entries: unknown[] = [];
  loaded.forEach((tensor: FloatTensor, name: string) => {
    const { buffer, byteOffset, length } = tensor.data;
    const bits = Int32Array.from(new Int32Array(buffer.slice(byteOffset, byteOffset + 4 * length)));
    entries.push({ name, shape: [...tensor.shape], bits });
  });
  return { loaded: entries, isMap: true };
}

/** A view into the middle of a larger buffer that is full of other bytes. */
function viewOf(bytes: ArrayLike<number>, before: number): Uint8Array {
  const all = new Uint8Array(before + bytes.length + before);
  for (let at = 0; at < all.length; at++) all[at] = 165;
  for (let at = 0; at < bytes.length; at++) all[before + at] = bytes[at]!;
  return all.subarray(before, before + bytes.length);
}

function attempt(load: () => unknown): unknown {
  try {
    return listed(load());
  } catch (error) {
    return { error: error instanceof Error ? error.name : 'not an Error' };
  }
}

export function drive(
  { saveWeights, loadWeights }: Learner,
  what: 'save' | 'load' | 'damage',
  given: Save | Load | Damage,
): unknown {
  if (what === 'save') {
    const { names, shapes, bits, before = 0 } = given as Save;
    const tensors = new Map<string, FloatTensor>();
    names.forEach((name, at) => {
      const { length } = bits[at]!;
      const all = new Int32Array(before + length + before);
      all.set(bits[at]!, before);
      tensors.set(name, { shape: [...shapes[at]!], data: new Float32Array(all.buffer, 4 * before, length) });
    });
    const saved = saveWeights(tensors);
    if (!(saved instanceof Uint8Array)) return { bytes: typeof saved };
    return { bytes: Int32Array.from(saved), ...(listed(loadWeights(saved)) as object) };
  }
  if (what === 'load') {
    const { bytes, before } = given as Load;
    return attempt(() => loadWeights(viewOf(bytes, before)));
  }
  const { bytes, positions } = given as Damage;
  const refused = positions.filter((position) => {
    const broken = viewOf(bytes, 0);
    broken[position]! ^= 1 << (position % 8);
    return JSON.stringify(attempt(() => loadWeights(broken))) === '{"error":"FormatError"}';
  });
  return { refused: refused.length, of: positions.length };
}
