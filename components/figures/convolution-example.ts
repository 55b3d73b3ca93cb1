export type Operation = 'correlation' | 'convolution';

export const input = [
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
];
export const kernel = [
  [1, 2],
  [3, 4],
];

const outputSize = 2;
export const windowCount = outputSize * outputSize;

export interface Window {
  /** Top left corner, from 0. */
  row: number;
  column: number;
  value: number;
  /** Written out: 1·1 + 2·2 + 4·3 + 5·4 = 37. */
  sum: string;
}

/** Where the kernel's entry [p][q] stands over the window: in place, or turned by 180°. */
export function placeOf(operation: Operation, p: number, q: number): { row: number; column: number } {
  const last = kernel.length - 1;
  return operation === 'correlation' ? { row: p, column: q } : { row: last - p, column: last - q };
}

/** The windows in reading order. */
export function windowAt(operation: Operation, step: number): Window {
  const row = Math.floor(step / outputSize);
  const column = step % outputSize;
  const terms = kernel.flatMap((_, p) =>
    kernel.map((__, q) => {
      const place = placeOf(operation, p, q);
      return { cell: input[row + p]![column + q]!, weight: kernel[place.row]![place.column]! };
    }),
  );
  const value = terms.reduce((sum, { cell, weight }) => sum + cell * weight, 0);
  return {
    row,
    column,
    value,
    sum: `${terms.map(({ cell, weight }) => `${cell}·${weight}`).join(' + ')} = ${value}`,
  };
}
