import type { IntTensor } from '../tensor.ts';

export interface PadOptions {
  /** The longest list by default. */
  maxlen?: number;
  padding?: 'pre' | 'post';
  truncating?: 'pre' | 'post';
  value?: number;
}

/**
 * Ragged lists of ids as a rectangle [N, maxlen]: keep the last (truncating pre) or first (post) maxlen entries, then
 * align them right (padding pre) or left (post). Throws RangeError for a negative maxlen. Keras pad_sequences.
 */
export function padSequences(
  sequences: readonly (readonly number[])[],
  { maxlen, padding = 'pre', truncating = 'pre', value = 0 }: PadOptions = {},
): IntTensor {
  const width = maxlen ?? sequences.reduce((longest, { length }) => Math.max(longest, length), 0);
  if (!(width >= 0)) throw new RangeError(`padSequences: maxlen must be ≥ 0, got ${width}`);
  const data = new Int32Array(sequences.length * width).fill(value);
  sequences.forEach((sequence, row) => {
    const start = truncating === 'pre' ? Math.max(0, sequence.length - width) : 0;
    const kept = sequence.slice(start, start + width);
    data.set(kept, row * width + (padding === 'pre' ? width - kept.length : 0));
  });
  return { shape: [sequences.length, width], data };
}
