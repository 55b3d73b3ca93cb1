/** A scalar activation whose slope can be written by its own output, which is what recurrent backward passes need. */
export interface Nonlinearity {
  value: (preActivation: number) => number;
  /** dy/dz where y is the output. */
  slope: (output: number) => number;
}

/** Logistic sigmoid 1 / (1 + e^−z); slope y(1 − y). Finite for every z, exactly 0 or 1 in saturation. */
export const sigmoid: Nonlinearity = {
  value: (z) => 1 / (1 + Math.exp(-z)),
  slope: (y) => y * (1 - y),
};

/** Hyperbolic tangent; slope 1 − y². */
export const tanh: Nonlinearity = { value: Math.tanh, slope: (y) => 1 - y * y };

/** max(z, 0); the slope at 0 is 0. NaN stays NaN. */
export const relu: Nonlinearity = { value: (z) => (z <= 0 ? 0 : z), slope: (y) => (y > 0 ? 1 : 0) };

/** The identity. */
export const linear: Nonlinearity = { value: (z) => z, slope: () => 1 };
