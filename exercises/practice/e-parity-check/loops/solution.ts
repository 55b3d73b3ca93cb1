const firstMaximum = (row: Float32Array) => row.indexOf(Math.max(...row));

/** Element by element for the errors, row by row for the decisions. */
export function parity(
  ref: Tensor,
  got: Tensor,
  o: { atol: number; rtol: number; minAgree: number },
): { pass: boolean; maxAbs: number; agree: number; firstBad: number } {
  if (ref.shape.join() !== got.shape.join()) throw new RangeError('shapes must be equal');
  const [N, C] = ref.shape;
  let maxAbs = 0;
  let firstBad = -1;
  for (let i = 0; i < N * C; i++) {
    const difference = Math.abs(got.data[i] - ref.data[i]);
    // Written so that NaN is bad: a comparison with it is false.
    const good = difference <= o.atol + o.rtol * Math.abs(ref.data[i]);
    if (!good && firstBad < 0) firstBad = i;
    maxAbs = Number.isFinite(got.data[i]) ? Math.max(maxAbs, difference) : Infinity;
  }
  let agreeing = 0;
  for (let n = 0; n < N; n++) {
    const before = ref.data.subarray(n * C, (n + 1) * C);
    const after = got.data.subarray(n * C, (n + 1) * C);
    if (after.every((value) => Number.isFinite(value)) && firstMaximum(before) === firstMaximum(after)) agreeing++;
  }
  const agree = N === 0 ? 1 : agreeing / N;
  return { pass: firstBad < 0 && agree >= o.minAgree, maxAbs, agree, firstBad };
}
