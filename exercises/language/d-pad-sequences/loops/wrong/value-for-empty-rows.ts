export function padSequences(
  seqs: number[][],
  o: { maxlen?: number; padding?: 'pre' | 'post'; truncating?: 'pre' | 'post'; value?: number } = {},
): IntTensor {
  const { padding = 'pre', truncating = 'pre', value = 0 } = o;
  const longest = seqs.reduce((length, seq) => Math.max(length, seq.length), 0);
  const maxlen = o.maxlen ?? longest;
  const data = new Int32Array(seqs.length * maxlen);

  seqs.forEach((seq, n) => {

    if (seq.length === 0) data.fill(value, n * maxlen, (n + 1) * maxlen);
    const start = truncating === 'pre' ? Math.max(0, seq.length - maxlen) : 0;
    const kept = seq.slice(start, start + maxlen);
    const offset = padding === 'pre' ? maxlen - kept.length : 0;
    data.set(kept, n * maxlen + offset);
  });
  return { shape: [seqs.length, maxlen], data };
}
