export function padSequences(
  seqs: number[][],
  o: { maxlen?: number; padding?: 'pre' | 'post'; truncating?: 'pre' | 'post'; value?: number } = {},
): IntTensor {
  const { padding = 'pre', truncating = 'pre', value = 0 } = o;
  const longest = seqs.reduce((length, seq) => Math.max(length, seq.length), 0);
  const maxlen = o.maxlen ?? longest;
  const rows = seqs.map((seq) => {
    const kept = truncating === 'pre' ? seq.slice(-maxlen) : seq.slice(0, maxlen);
    const filler = new Array<number>(Math.max(0, maxlen - kept.length)).fill(value);
    return padding === 'pre' ? [...filler, ...kept] : [...kept, ...filler];
  });
  return { shape: [seqs.length, maxlen], data: Int32Array.from(rows.flat()) };
}
