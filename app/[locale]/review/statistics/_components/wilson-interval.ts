/**
 * Bounds that hold the true share with 95 % confidence after `successes` of `trials`; sensible for few trials too.
 * E. B. Wilson, Probable inference, the law of succession, and statistical inference, 1927.
 */
export function wilsonInterval(successes: number, trials: number): [low: number, high: number] {
  if (trials <= 0) throw new RangeError(`wilsonInterval: trials must be > 0, got ${trials}`);
  const z = 1.959964;
  const share = successes / trials;
  const scale = 1 + z ** 2 / trials;
  const centre = (share + z ** 2 / (2 * trials)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / trials + z ** 2 / (4 * trials ** 2));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}
