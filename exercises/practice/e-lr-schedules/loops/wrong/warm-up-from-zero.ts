interface Schedule {
  kind: 'constant' | 'step' | 'exponential' | 'inverseTime' | 'cosine';
  lr0: number;
  gamma?: number;
  every?: number;
  total?: number;
  lrMin?: number;
  staircase?: boolean;
  warmup?: number;
}

export function lrAt(step: number, c: Schedule): number {
  const { kind, lr0, gamma = 1, every = 1, total = 1, lrMin = 0, staircase = false, warmup = 0 } = c;
  if (step < warmup) return (lr0 * step) / warmup;
  const s = step - warmup;
  if (kind === 'step') return lr0 * gamma ** Math.floor(s / every);
  if (kind === 'exponential') return lr0 * gamma ** (staircase ? Math.floor(s / every) : s / every);
  if (kind === 'inverseTime') return lr0 / (1 + (gamma * s) / every);
  if (kind === 'cosine') {
    const share = Math.min(s, total) / total;
    return lrMin + ((lr0 - lrMin) * (1 + Math.cos(Math.PI * share))) / 2;
  }
  return lr0;
}
