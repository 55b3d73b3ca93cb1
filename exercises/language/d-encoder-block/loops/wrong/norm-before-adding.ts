type Named<Names extends string> = Record<Names, Tensor>;
type MultiHeadParams = Named<'Wq' | 'Wk' | 'Wv' | 'Wo' | 'bq' | 'bk' | 'bv' | 'bo'>;
type EncoderParams = Named<'W1' | 'b1' | 'W2' | 'b2' | 'g1' | 'be1' | 'g2' | 'be2'> & { att: MultiHeadParams };

type Rows = number[][];

function dense(u: Rows, W: Tensor, b: Tensor): Rows {
  const units = b.data.length;
  return u.map((row) =>
    Array.from(b.data, (bias, unit) => row.reduce((sum, value, d) => sum + value * W.data[d * units + unit], bias)),
  );
}

const add = (a: Rows, b: Rows): Rows => a.map((row, t) => row.map((value, d) => value + b[t][d]));

function normalise(u: Rows, gamma: Tensor, beta: Tensor, eps: number): Rows {
  return u.map((row) => {
    const mean = row.reduce((sum, value) => sum + value, 0) / row.length;
    const variance = row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / row.length;
    const deviation = Math.sqrt(variance + eps);
    return row.map((value, d) => (gamma.data[d] * (value - mean)) / deviation + beta.data[d]);
  });
}

function softmax(scores: number[]): number[] {
  const largest = Math.max(...scores);
  const exponentials = scores.map((score) => Math.exp(score - largest));
  const sum = exponentials.reduce((total, value) => total + value, 0);
  return exponentials.map((value) => value / sum);
}

function attend(u: Rows, p: MultiHeadParams, heads: number): Rows {
  const [Q, K, V] = [dense(u, p.Wq, p.bq), dense(u, p.Wk, p.bk), dense(u, p.Wv, p.bv)];
  const width = p.bq.data.length / heads;
  const joined = V.map((row) => row.map(() => 0));
  for (let h = 0; h < heads; h++) {
    const [first, end] = [h * width, (h + 1) * width];
    Q.forEach((query, i) => {
      const scores = K.map((key) => {
        let score = 0;
        for (let c = first; c < end; c++) score += query[c] * key[c];
        return score / Math.sqrt(width);
      });
      softmax(scores).forEach((weight, j) => {
        for (let c = first; c < end; c++) joined[i][c] += weight * V[j][c];
      });
    });
  }
  return dense(joined, p.Wo, p.bo);
}

function feedForward(u: Rows, p: EncoderParams): Rows {
  const hidden = dense(u, p.W1, p.b1).map((row) => row.map((value) => Math.max(value, 0)));
  return dense(hidden, p.W2, p.b2);
}

export function encoderBlock(
  x: Tensor,
  p: EncoderParams,
  o: { heads: number; eps: number; normFirst: boolean },
): Tensor {
  const [T, D] = x.shape;
  const input: Rows = Array.from({ length: T }, (_, t) => Array.from(x.data.subarray(t * D, (t + 1) * D)));
  const norm1 = (u: Rows) => normalise(u, p.g1, p.be1, o.eps);
  const norm2 = (u: Rows) => normalise(u, p.g2, p.be2, o.eps);
  let out: Rows;

  if (o.normFirst) {
    const y = add(input, attend(norm1(input), p.att, o.heads));
    out = add(y, feedForward(norm2(y), p));
  } else {
    const y = add(input, norm1(attend(input, p.att, o.heads)));
    out = add(y, norm2(feedForward(y, p)));
  }
  return { shape: [T, D], data: Float32Array.from(out.flat()) };
}
