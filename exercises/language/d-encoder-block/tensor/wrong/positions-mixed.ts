type Named<Names extends string> = Record<Names, Tensor>;
type MultiHeadParams = Named<'Wq' | 'Wk' | 'Wv' | 'Wo' | 'bq' | 'bk' | 'bv' | 'bo'>;
type EncoderParams = Named<'W1' | 'b1' | 'W2' | 'b2' | 'g1' | 'be1' | 'g2' | 'be2'> & { att: MultiHeadParams };

function normalise(tf: TensorFlow, u: Tensor, gamma: Tensor, beta: Tensor, eps: number): Tensor {
  const centred = u.sub(tf.mean(u, 1, true));
  const variance = tf.mean(tf.square(centred), 1, true);
  return centred.div(tf.sqrt(variance.add(eps))).mul(gamma).add(beta);
}

function attend(tf: TensorFlow, u: Tensor, p: MultiHeadParams, heads: number): Tensor {
  const [T, D] = u.shape;
  const width = D / heads;
  const split = (W: Tensor, b: Tensor) => tf.matMul(u, W).add(b).reshape([T, heads, width]).transpose([1, 0, 2]);
  const [Q, K, V] = [split(p.Wq, p.bq), split(p.Wk, p.bk), split(p.Wv, p.bv)];
  const scores = tf.matMul(Q, K, false, true).div(Math.sqrt(width));
  const exponentials = tf.exp(scores.sub(tf.max(scores, 2, true)));
  const weights = exponentials.div(tf.sum(exponentials, 2, true));
  const joined = tf.matMul(weights, V).transpose([1, 0, 2]).reshape([T, D]);
  return tf.matMul(joined, p.Wo).add(p.bo);
}

export function encoderBlock(
  tf: TensorFlow,
  x: Tensor,
  p: EncoderParams,
  o: { heads: number; eps: number; normFirst: boolean },
): Tensor {
  if (x.size === 0) return tf.zerosLike(x);
  const attention = (u: Tensor) => attend(tf, u, p.att, o.heads);
  const feedForward = (u: Tensor) => tf.matMul(tf.relu(tf.matMul(tf.zerosLike(u).add(tf.mean(u, 0, true)), p.W1).add(p.b1)), p.W2).add(p.b2);
  const norm1 = (u: Tensor) => normalise(tf, u, p.g1, p.be1, o.eps);
  const norm2 = (u: Tensor) => normalise(tf, u, p.g2, p.be2, o.eps);

  if (o.normFirst) {
    const y = x.add(attention(norm1(x)));
    return y.add(feedForward(norm2(y)));
  }
  const y = norm1(x.add(attention(x)));
  return norm2(y.add(feedForward(y)));
}
