interface MultiHeadParams {
  Wq: Tensor;
  Wk: Tensor;
  Wv: Tensor;
  Wo: Tensor;
  bq: Tensor;
  bk: Tensor;
  bv: Tensor;
  bo: Tensor;
}

/** xW + b for rows of width D, in double precision. */
function project(x: Float32Array | Float64Array, W: Tensor, b: Tensor): Float64Array {
  const D = b.data.length;
  const y = new Float64Array(x.length);
  for (let at = 0; at < y.length; at++) {
    const row = at - (at % D);
    y[at] = b.data[at % D];
    for (let d = 0; d < D; d++) y[at] += x[row + d] * W.data[d * D + (at % D)];
  }
  return y;
}

function softmax(scores: number[]): number[] {
  const exponentials = scores.map((score) => Math.exp(score));
  const sum = exponentials.reduce((total, value) => total + value, 0);
  return exponentials.map((value) => value / sum);
}

export function multiHead(x: Tensor, p: MultiHeadParams, heads: number, causal: boolean): Tensor {
  const [T, D] = x.shape;
  if (D % heads !== 0) throw new RangeError(`heads must divide ${D}, got ${heads}`);
  const dh = D / heads;
  const Q = project(x.data, p.Wq, p.bq);
  const K = project(x.data, p.Wk, p.bk);
  const V = project(x.data, p.Wv, p.bv);
  const joined = new Float64Array(T * D);

  for (let h = 0; h < heads; h++) {
    const first = h * dh; // the head's columns begin here, in Q, K, V and in the result
    for (let i = 0; i < T; i++) {
      const scores: number[] = [];
      for (let j = 0; j < (causal ? i + 1 : T); j++) {
        let score = 0;
        for (let c = first; c < first + dh; c++) score += Q[i * D + c] * K[j * D + c];
        scores.push(score / Math.sqrt(dh));
      }
      softmax(scores).forEach((weight, j) => {
        for (let c = first; c < first + dh; c++) joined[i * D + c] += weight * V[j * D + c];
      });
    }
  }
  return { shape: [T, D], data: Float32Array.from(project(joined, p.Wo, p.bo)) };
}
