export interface Grid {
  scale: number;
  /** The code of 0.0. */
  zeroPoint: number;
  /** Lowest and highest code of the format. */
  codes: readonly [number, number];
}

/** Symmetric int8: zero stays at code 0. */
export function symmetricGrid(low: number, high: number): Grid {
  return { scale: Math.max(Math.abs(low), Math.abs(high)) / 127, zeroPoint: 0, codes: [-127, 127] };
}

/** Affine int8 for low ≤ 0 ≤ high (Jacob et al. 2018, §2.1): all 256 codes on the range. */
export function affineGrid(low: number, high: number): Grid {
  const scale = (high - low) / 255;
  return { scale, zeroPoint: Math.round(-128 - low / scale), codes: [-128, 127] };
}

export function codeOf(value: number, { scale, zeroPoint, codes }: Grid): number {
  const code = Math.round(value / scale) + zeroPoint;
  return Math.min(Math.max(code, codes[0]), codes[1]);
}

export function valueOf(code: number, { scale, zeroPoint }: Grid): number {
  return scale * (code - zeroPoint);
}
