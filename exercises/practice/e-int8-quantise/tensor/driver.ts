interface Handle {
  shape: number[];
}

interface Learner {
  quantise: (tf: unknown, x: Handle, scheme: string) => { q: unknown; scale: unknown; zeroPoint: unknown };
  dequantise: (tf: unknown, ...given: [q: unknown, shape: number[], scale: unknown, zeroPoint: unknown]) => unknown;
}

interface Reshaping {
  reshape: (x: unknown, shape: number[]) => unknown;
}

/** Quantises, hands the codes out along one axis, and takes them back; a scale is judged by what comes back. */
export function drive({ quantise, dequantise }: Learner, tf: Reshaping, x: Handle, scheme: string): unknown {
  const { q, scale, zeroPoint } = quantise(tf, x, scheme);
  const restored = dequantise(tf, q, [...x.shape], scale, zeroPoint);
  return { q: tf.reshape(q, [-1]), zeroPoint, restored };
}
