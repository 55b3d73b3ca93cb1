export function padSequences(
  seqs: number[][],
  o: { maxlen?: number; padding?: 'pre' | 'post'; truncating?: 'pre' | 'post'; value?: number } = {},
): IntTensor {
  const { padding = 'pre', truncating = 'pre', value = 0 } = o;
  const longest = seqs.reduce((length, seq) => Math.max(length, seq.length), 0);
  const maxlen = o.maxlen ?? longest;
  const data = new Int32Array(seqs.length * maxlen).fill(value);

  seqs.forEach((seq, n) => {

    const kept = truncating === 'pre' ? seq.slice(-maxlen) : seq.slice(0, maxlen);
    const offset = padding === 'pre' ? maxlen - kept.length : 0;
    data.set(kept, n * maxlen + offset);
  });
  return { shape: [seqs.length, maxlen], data };
}
