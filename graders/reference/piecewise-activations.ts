import type { ScalarFunction } from './activation.ts';

/** Every activation of straight or parabolic pieces. Where two pieces meet, the slope is that of the left one. */

export const linear: ScalarFunction = { value: (x) => x, slope: () => 1 };

export const relu: ScalarFunction = {
  value: (x) => Math.max(x, 0),
  slope: (x) => (x > 0 ? 1 : 0),
};

/** `x` above 0, `slope·x` from there down; Maas et al. 2013. */
export function leakyRelu(slope: number): ScalarFunction {
  return {
    value: (x) => (x > 0 ? x : slope * x),
    slope: (x) => (x > 0 ? 1 : slope),
  };
}

export interface GeneralReluOptions {
  negativeSlope?: number;
  threshold?: number;
  maximum?: number;
}

/**
 * Keras' ReLU: `min(x, maximum)` above the threshold, `negativeSlope·(x − threshold)` from there down.
 */
export function generalRelu({
  negativeSlope = 0,
  threshold = 0,
  maximum = Infinity,
}: GeneralReluOptions = {}): ScalarFunction {
  return {
    value: (x) => (x > threshold ? Math.min(x, maximum) : negativeSlope * (x - threshold)),
    slope: (x) => (x > maximum ? 0 : x > threshold ? 1 : negativeSlope),
  };
}

/** `min(max(x, low), high)`, with slope 1 strictly between. */
export function clamp(low: number, high: number): ScalarFunction {
  return {
    value: (x) => Math.min(Math.max(x, low), high),
    slope: (x) => (x > low && x < high ? 1 : 0),
  };
}

/** `alpha·x + beta` */
export function affine(alpha: number, beta: number): ScalarFunction {
  return { value: (x) => alpha * x + beta, slope: () => alpha };
}

/** `clamp(alpha·x + beta, 0, 1)`; Courbariaux et al. 2015. */
export function hardSigmoid(alpha: number, beta: number): ScalarFunction {
  const unit = clamp(0, 1);
  return {
    value: (x) => unit.value(alpha * x + beta),
    slope: (x) => alpha * unit.slope(alpha * x + beta),
  };
}

/** `x · clamp(x/6 + 1/2, 0, 1)`; Howard et al. 2019. */
export function hardSwish(alpha = 1 / 6, beta = 0.5): ScalarFunction {
  const gate = hardSigmoid(alpha, beta);
  return {
    value: (x) => x * gate.value(x),
    slope: (x) => gate.value(x) + x * gate.slope(x),
  };
}

/** `x` above the threshold, otherwise `otherwise`. */
export function thresholded(threshold: number, otherwise = 0): ScalarFunction {
  return {
    value: (x) => (x > threshold || Number.isNaN(x) ? x : otherwise),
    slope: (x) => (x > threshold ? 1 : 0),
  };
}

/** 0 within ±lambda, beyond it x pulled towards 0 by `bias`: soft shrinkage with bias = lambda, hard with 0. */
export function shrink(lambda: number, bias: number): ScalarFunction {
  return {
    value: (x) => {
      if (Number.isNaN(x)) return x;
      return x > lambda ? x - bias : x < -lambda ? x + bias : 0;
    },
    slope: (x) => (Math.abs(x) > lambda ? 1 : 0),
  };
}

/** 0 up to −1, `(x + 1)² / 4` up to 1, `x` from there; Martins & Astudillo 2016. */
export const sparsePlus: ScalarFunction = {
  value: (x) => (x <= -1 ? 0 : x < 1 ? (x + 1) ** 2 / 4 : x),
  slope: (x) => (x <= -1 ? 0 : x < 1 ? (x + 1) / 2 : 1),
};

/** 1 above 0, `alpha` elsewhere. */
export function step(alpha: number): ScalarFunction {
  return { value: (x) => (x > 0 ? 1 : Number.isNaN(x) ? x : alpha), slope: () => 0 };
}
