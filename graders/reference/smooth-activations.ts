import type { ScalarFunction } from './activation.ts';
import { erf as erfOf, normalDensity, normalDistribution } from './erf.ts';

/** `1 / (1 + e^−x)`, the exponent never positive. */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const small = Math.exp(x);
  return small / (1 + small);
}

/** `ln(1 + e^x)` without overflow. */
export function softplusOf(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

export const sigmoid: ScalarFunction = {
  value: logistic,
  slope: (x) => logistic(x) * logistic(-x),
};

export const logSigmoid: ScalarFunction = {
  value: (x) => -softplusOf(-x),
  slope: (x) => logistic(-x),
};

export const tanh: ScalarFunction = {
  value: Math.tanh,
  slope: (x) => 1 - Math.tanh(x) ** 2,
};

export const tanhShrink: ScalarFunction = {
  value: (x) => x - Math.tanh(x),
  slope: (x) => Math.tanh(x) ** 2,
};

export const exponential: ScalarFunction = { value: Math.exp, slope: Math.exp };

export const erf: ScalarFunction = {
  value: erfOf,
  slope: (x) => (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x),
};

export const softsign: ScalarFunction = {
  value: (x) => x / (1 + Math.abs(x)),
  slope: (x) => 1 / (1 + Math.abs(x)) ** 2,
};

/** `ln(1 + e^(βx)) / β`, the identity where βx exceeds the threshold (PyTorch; nowhere by default). */
export function softplus({ beta = 1, threshold = Infinity } = {}): ScalarFunction {
  return {
    value: (x) => (beta * x > threshold ? x : softplusOf(beta * x) / beta),
    slope: (x) => (beta * x > threshold ? 1 : logistic(beta * x)),
  };
}

/** `x` above 0, `α(e^(x/β) − 1)` below: ELU with β = 1 (Clevert et al. 2016), CELU with β = α (Barron 2017). */
export function exponentialLinear({ alpha = 1, beta = 1, scale = 1 } = {}): ScalarFunction {
  return {
    value: (x) => scale * (x > 0 ? x : alpha * Math.expm1(x / beta)),
    slope: (x) => scale * (x > 0 ? 1 : (alpha / beta) * Math.exp(x / beta)),
  };
}

/** The scaled ELU whose fixed point is mean 0 and variance 1; Klambauer et al. 2017, eq. 2 and 14. */
export function selu({ alpha = 1.6732632423543772, scale = 1.0507009873554805 } = {}): ScalarFunction {
  return exponentialLinear({ alpha, scale });
}

/** `x · Φ(x)` with the normal distribution function; Hendrycks & Gimpel 2016. */
export const gelu: ScalarFunction = {
  value: (x) => x * normalDistribution(x),
  slope: (x) => normalDistribution(x) + x * normalDensity(x),
};

/** The same approximated by tanh. */
export const geluTanh: ScalarFunction = {
  value: (x) => 0.5 * x * (1 + Math.tanh(geluInner(x))),
  slope: (x) => {
    const t = Math.tanh(geluInner(x));
    return 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * Math.sqrt(2 / Math.PI) * (1 + 3 * 0.044715 * x * x);
  },
};

function geluInner(x: number): number {
  return Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3);
}

/** `x · σ(βx)`: SiLU with β = 1, quick GELU with β = 1.702; Ramachandran et al. 2017. */
export function swish(beta = 1): ScalarFunction {
  return {
    value: (x) => x * logistic(beta * x),
    slope: (x) => logistic(beta * x) * (1 + beta * x * logistic(-beta * x)),
  };
}

/** `x · tanh(softplus(x))`; Misra 2019. */
export const mish: ScalarFunction = {
  value: (x) => x * Math.tanh(softplusOf(x)),
  slope: (x) => {
    const t = Math.tanh(softplusOf(x));
    return t + x * (1 - t * t) * logistic(x);
  },
};

/** `(x + √(x² + b)) / 2`; Barron 2021. */
export function squareplus(b = 4): ScalarFunction {
  return {
    value: (x) => (x + Math.sqrt(x * x + b)) / 2,
    slope: (x) => (1 + x / Math.sqrt(x * x + b)) / 2,
  };
}
