class FormatError extends Error {
  name = 'FormatError';
}

function check(holds: boolean, rule: string): void {
  if (!holds) throw new FormatError(rule);
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let k = 0; k < 8; k++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function encodeUtf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return bytes;
}

function decodeUtf8(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at++];
    const more = first < 0x80 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    let code = more === 0 ? first : first & (0x3f >> more);
    for (let k = 0; k < more; k++) code = (code << 6) | ((bytes[at++] ?? 0) & 63);
    check(code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000), 'the header must be UTF-8');
    text += String.fromCodePoint(code);
  }
  const again = encodeUtf8(text);
  check(again.length === bytes.length && again.every((byte, i) => byte === bytes[i]), 'the header must be UTF-8');
  return text;
}

export function saveWeights(ts: Map<string, Tensor>): Uint8Array {
  let offset = 0;
  const entries: { name: string; shape: number[]; offset: number }[] = [];
  for (const [name, { shape, data }] of ts) {
    entries.push({ name, shape, offset });
    offset += 4 * data.length;
  }
  const json = encodeUtf8(JSON.stringify(entries));
  while (json.length % 4 !== 0) json.push(0x20);
  const bytes = new Uint8Array(8 + json.length + offset + 4);
  const view = new DataView(bytes.buffer);
  bytes.set([0x44, 0x4c, 0x57, 0x31]);
  view.setUint32(4, json.length, true);
  bytes.set(json, 8);
  let at = 8 + json.length;
  for (const { data } of ts.values()) {

    const source = new DataView(data.buffer, data.byteOffset, 4 * data.length);
    for (let i = 0; i < data.length; i++, at += 4) view.setUint32(at, source.getUint32(4 * i, true), true);
  }
  view.setUint32(at, crc32(bytes.subarray(0, at)), true);
  return bytes;
}

function readEntry(entry: unknown): { name: string; shape: number[]; offset: number } {
  check(typeof entry === 'object' && entry !== null, 'an entry must be an object');
  const keys = Object.keys(entry as object).sort().join();
  check(keys === 'name,offset,shape', 'an entry must have exactly three fields');
  const { name, shape, offset } = entry as { name: string; shape: number[]; offset: number };
  check(typeof name === 'string' && typeof offset === 'number' && Array.isArray(shape), 'fields must have their types');
  for (const extent of shape) check(Number.isSafeInteger(extent) && extent >= 0, 'extents must be whole numbers');
  return { name, shape, offset };
}

export function loadWeights(bytes: Uint8Array): Map<string, Tensor> {
  check(bytes.length >= 16, 'a file has at least 16 bytes');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  check(view.getUint32(0, true) === 0x31574c44, 'a file starts with DLW1');
  const length = view.getUint32(4, true);
  const payload = 8 + length;
  const end = bytes.length - 4;
  check(length % 4 === 0 && payload <= end, 'the header must lie in the file');
  check(crc32(bytes.subarray(0, end)) === view.getUint32(end, true), 'the checksum must fit');
  let header: unknown;
  try {
    header = JSON.parse(decodeUtf8(bytes.subarray(8, payload)));
  } catch {
    throw new FormatError('the header must be JSON');
  }
  check(Array.isArray(header), 'the header must be a list');

  const tensors = new Map<string, Tensor>();
  let running = 0;
  for (const { name, shape, offset } of (header as unknown[]).map(readEntry)) {
    check(!tensors.has(name), 'names must differ');
    const size = shape.reduce((product, extent) => product * extent, 1);
    running = offset + 4 * size;
    check(payload + running <= end, 'tensors must lie in the file');
    const bits = new Uint32Array(size);
    for (let i = 0; i < size; i++) bits[i] = view.getUint32(payload + offset + 4 * i, true);
    tensors.set(name, { shape, data: new Float32Array(bits.buffer) });
  }
  check(payload + running === end, 'nothing may follow the tensors');
  return tensors;
}
