import type { ModelFile } from './model-file.ts';

/** "LWM1", read as a little-endian uint32. */
export const magic = 0x314d574c;

/**
 * A trained model as it is uploaded and kept: "LWM1", the length of a JSON header as uint32 (little endian), the header,
 * zeros up to a multiple of four, and the weights as raw float32. There is no code in it but the learner's own text.
 */
export function encodeModelFile({ weights, ...about }: ModelFile): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify({ ...about, shapes: weights.shapes }));
  const start = Math.ceil((8 + text.length) / 4) * 4;
  const bytes = new Uint8Array(start + 4 * weights.values.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, text.length, true);
  bytes.set(text, 8);
  for (const [at, value] of weights.values.entries()) view.setFloat32(start + 4 * at, value, true);
  return bytes;
}
