import type { Tensor64 } from '../tensor.ts';
import { zeros } from './zeros.ts';

/**
 * Sinusoidal position table: columns 2i hold sin and columns 2i + 1 cos of `t / 10000^(2i/D)`; an odd width ends with a
 * sine column. Returns [T, D]. Throws RangeError for a negative extent. Vaswani et al. 2017, §3.5.
 */
export function positionalEncoding(steps: number, width: number): Tensor64 {
  if (!(steps >= 0 && width >= 0)) {
    throw new RangeError(`positionalEncoding: extents must be ≥ 0, got ${steps} and ${width}`);
  }
  const table = zeros([steps, width]);
  for (let at = 0; at < table.data.length; at += 1) {
    const column = at % width;
    const angle = Math.floor(at / width) / 10_000 ** ((column - (column % 2)) / width);
    table.data[at] = column % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
  }
  return table;
}
