/** Ragged lists of ids as a rectangle [N, maxlen]. */
export function padSequences(
  seqs: number[][],
  o: { maxlen?: number; padding?: 'pre' | 'post'; truncating?: 'pre' | 'post'; value?: number } = {},
): IntTensor {
  const N = seqs.length;
  const width = 1; // how many columns?
  const data = new Int32Array(N * width);

  return { shape: [N, width], data };
}
