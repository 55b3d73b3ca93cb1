function checkRate(rate: number): void {
  if (!(rate >= 0 && rate < 1)) throw new RangeError(`rate must lie in [0, 1), got ${rate}`);
}

export function dropout(
  x: Tensor,
  u: Tensor,
  rate: number,
  training: boolean,
): { y: Tensor; mask: Tensor } {
  checkRate(rate);
  const mask = u.data.map((uniform) => (!training || uniform >= rate ? 1 : 0));
  const scale = 1 / (1 - rate);
  const y = x.data.map((value, i) => value * mask[i] * scale);
  return { y: { shape: [...x.shape], data: y }, mask: { shape: [...x.shape], data: mask } };
}

export function dropoutBackward(dy: Tensor, mask: Tensor, rate: number): Tensor {
  checkRate(rate);
  const data = dy.data.map((value, i) => (value * mask.data[i]) / (1 - rate));
  return { shape: [...dy.shape], data };
}
