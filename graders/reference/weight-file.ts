import { sizeOf, type Tensor } from '../tensor.ts';
import { crc32 } from './crc32.ts';

/** Thrown for bytes that are no weight file. */
export class FormatError extends Error {
  override name = 'FormatError';
}

interface Entry {
  name: string;
  shape: number[];
  offset: number;
}

const MAGIC = [0x44, 0x4c, 0x57, 0x31];

/**
 * Tensors as one file of data only: ASCII DLW1, u32 header length L, L bytes of JSON `[{"name","shape","offset"}]` padded
 * with spaces to a multiple of 4, the float32 payload, u32 CRC-32 of everything before it; all little endian. Offsets
 * count bytes from the payload's start; the numbers' bits are kept, NaN payloads too.
 */
export function saveWeights(tensors: ReadonlyMap<string, Tensor>): Uint8Array {
  let offset = 0;
  const entries: Entry[] = [];
  for (const [name, { shape, data }] of tensors) {
    entries.push({ name, shape: [...shape], offset });
    offset += 4 * data.length;
  }
  const json = new TextEncoder().encode(JSON.stringify(entries));
  const headerLength = Math.ceil(json.length / 4) * 4;
  const bytes = new Uint8Array(8 + headerLength + offset + 4);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  view.setUint32(4, headerLength, true);
  bytes.fill(0x20, 8, 8 + headerLength);
  bytes.set(json, 8);
  let at = 8 + headerLength;
  for (const { data } of tensors.values()) {
    // Copied as bits: reading a signalling NaN as a number may change it.
    for (const bits of new Uint32Array(data.buffer, data.byteOffset, data.length)) {
      view.setUint32(at, bits, true);
      at += 4;
    }
  }
  view.setUint32(at, crc32(bytes.subarray(0, at)), true);
  return bytes;
}

/**
 * The tensors of a weight file in its order. Throws FormatError for a wrong magic, a file that is too short, a header
 * beyond the file, unpadded, no UTF-8, no JSON or with other fields than the three, negative or fractional extents, offsets
 * with gaps or overlaps, a payload of another length, duplicate names and a wrong checksum.
 */
export function loadWeights(bytes: Uint8Array): Map<string, Tensor> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  require(bytes.length >= 16, `the file must have at least 16 bytes, got ${bytes.length}`);
  require(MAGIC.every((byte, at) => bytes[at] === byte), 'the file must start with DLW1');
  const headerLength = view.getUint32(4, true);
  const payload = 8 + headerLength;
  const end = bytes.length - 4;
  require(headerLength % 4 === 0, `the header must be padded to a multiple of 4, got ${headerLength}`);
  require(payload <= end, `the header must lie in the file, got a length of ${headerLength}`);
  require(crc32(bytes.subarray(0, end)) === view.getUint32(end, true), 'the checksum must fit');
  const tensors = new Map<string, Tensor>();
  let expected = 0;
  for (const { name, shape, offset } of parseHeader(bytes.subarray(8, payload))) {
    require(!tensors.has(name), `names must differ, got ${JSON.stringify(name)} twice`);
    require(offset === expected, `offsets must have no gap and no overlap, got ${offset} for ${expected}`);
    const size = sizeOf(shape);
    expected += 4 * size;
    require(payload + expected <= end, `tensors must lie in the file, got shape [${shape}]`);
    const bits = Uint32Array.from({ length: size }, (_, at) =>
      view.getUint32(payload + offset + 4 * at, true),
    );
    tensors.set(name, { shape, data: new Float32Array(bits.buffer) });
  }
  require(payload + expected === end, `the payload must have ${expected} bytes, got ${end - payload}`);
  return tensors;
}

function parseHeader(bytes: Uint8Array): Entry[] {
  let header: unknown;
  try {
    // ignoreBOM keeps a byte-order mark in the text, where JSON does not allow it.
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    throw new FormatError('weight file: the header must be JSON in UTF-8', { cause: error });
  }
  require(Array.isArray(header), 'the header must be a list');
  return (header as unknown[]).map((entry) => {
    const { name, shape, offset, ...others } = (entry ?? {}) as Partial<Entry>;
    require(typeof name === 'string', 'a name must be a string');
    require(Array.isArray(shape) &&
      shape.every(
        (extent) => Number.isSafeInteger(extent) && extent >= 0,
      ), 'extents must be whole numbers ≥ 0');
    require(typeof offset === 'number', 'an offset must be a number');
    require(Object.keys(others).length ===
      0, `an entry must have no other fields, got ${Object.keys(others)}`);
    return { name, shape, offset } as Entry;
  });
}

function require(holds: boolean, rule: string): void {
  if (!holds) throw new FormatError(`weight file: ${rule}`);
}
