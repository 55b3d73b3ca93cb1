/** What the statements on checks and files work through by hand; a test holds it against the exercises. */

export const features = {
  columns: [
    [1, 2, 3, 4],
    [4, 3, 2, 1.5],
    [1, 1, 1, 1],
    [1, -1, 1, -1],
  ],
  y: [1, 2, 3, 4],
  kept: [0, 1],
};

/** Pearson's correlation of each column with y; null for a column that does not vary. */
export function correlations(): (number | null)[] {
  const { columns, y } = features;
  const centred = (values: number[]): number[] => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.map((value) => value - mean);
  };
  const product = (one: number[], other: number[]): number =>
    one.reduce((sum, value, at) => sum + value * other[at]!, 0);
  const target = centred(y);
  return columns.map((column) => {
    const x = centred(column);
    if (product(x, x) === 0) return null;
    return product(x, target) / Math.sqrt(product(x, x) * product(target, target));
  });
}

export const ported = { reference: [0.1, 0.9], got: [0.1001, 0.8999], atol: 0.001 };

export interface FilePart {
  kind: 'magic' | 'length' | 'header' | 'payload' | 'checksum';
  offset: number;
  bytes: number[];
}

/** The file with one tensor `w` of the two numbers 1 and 2. */
export const header = '[{"name":"w","shape":[2],"offset":0}]';
export const headerLength = 40;
const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

export const fileParts: FilePart[] = [
  { kind: 'magic', offset: 0, bytes: ascii('DLW1') },
  { kind: 'length', offset: 4, bytes: [headerLength, 0, 0, 0] },
  { kind: 'header', offset: 8, bytes: ascii(header.padEnd(headerLength, ' ')) },
  { kind: 'payload', offset: 48, bytes: [0, 0, 128, 63, 0, 0, 0, 64] },
  { kind: 'checksum', offset: 56, bytes: [242, 118, 160, 252] },
];
