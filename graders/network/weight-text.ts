import type { Tensor } from '../tensor.ts';
import { areDigitWeights, weightNames, type DigitWeights } from './digit-network.ts';

/** Trained weights as the product ships them. */
export interface TrainedWeights {
  weights: DigitWeights;
  /** Share of held-out digits that they class right. */
  accuracy: number;
}

/** Thrown when a text holds no weights of a digit CNN. */
export class BrokenWeights extends Error {
  override name = 'BrokenWeights';
}

/** The file, as far as nothing of it is believed yet. */
interface WeightFile {
  accuracy?: unknown;
  weights?: Record<string, { shape?: unknown; data?: unknown } | undefined>;
}

/** Float32 values travel in base64, little-endian, so that a weight file is a third of its size in figures. */
export function writeWeights({ weights, accuracy }: TrainedWeights): string {
  const written = weightNames.map((name) => [name, writeTensor(weights[name])] as const);
  return `${JSON.stringify({ accuracy, weights: Object.fromEntries(written) })}\n`;
}

/** Checked by hand: a page that shows a network needs no library of schemas. */
export function readWeights(text: string): TrainedWeights {
  try {
    const { accuracy, weights: parts } = JSON.parse(text) as WeightFile;
    if (typeof accuracy !== 'number') throw new TypeError('accuracy is no number');
    const read = weightNames.map((name) => [name, readTensor(name, parts?.[name])] as const);
    const weights = Object.fromEntries(read) as DigitWeights;
    if (!areDigitWeights(weights)) throw new RangeError('layers do not fit together');
    return { weights, accuracy };
  } catch (cause) {
    throw new BrokenWeights(`readWeights: text must hold the weights of a digit CNN, got ${String(cause)}`, {
      cause,
    });
  }
}

function writeTensor({ shape, data }: Tensor): { shape: number[]; data: string } {
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return { shape, data: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) };
}

function readTensor(name: string, part: { shape?: unknown; data?: unknown } | undefined): Tensor {
  const shape: unknown[] = Array.isArray(part?.shape) ? part.shape : [];
  const isShape = shape.length > 0 && shape.every((extent) => Number.isInteger(extent) && Number(extent) > 0);
  if (!isShape || typeof part?.data !== 'string') throw new TypeError(`${name} is no tensor`);
  const bytes = Uint8Array.from(atob(part.data), (unit) => unit.charCodeAt(0));
  return { shape: shape.map(Number), data: new Float32Array(bytes.buffer) };
}
