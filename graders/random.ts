/**
 * mulberry32 (Tommy Ettinger, 2017): uniform numbers in [0, 1) from a 32-bit seed.
 * Seed 1 begins 0.6270739, 0.0027357, 0.5274470.
 */
export function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Fisher–Yates from the end, in place. Ten items with seed 1: 7 8 3 2 1 5 9 4 0 6. */
export function shuffle<T>(items: T[], uniform: () => number): T[] {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(uniform() * (last + 1));
    [items[last], items[other]] = [items[other]!, items[last]!];
  }
  return items;
}
