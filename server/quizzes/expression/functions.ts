interface MathFunction {
  least: number;
  most: number;
  apply: (...args: number[]) => number;
}

const one = (apply: (x: number) => number): MathFunction => ({ least: 1, most: 1, apply });

/** What `Math.…` may name in an expression. */
export const functions: Record<string, MathFunction> = {
  abs: one(Math.abs),
  ceil: one(Math.ceil),
  exp: one(Math.exp),
  floor: one(Math.floor),
  log: one(Math.log),
  log2: one(Math.log2),
  log10: one(Math.log10),
  round: one(Math.round),
  sign: one(Math.sign),
  sqrt: one(Math.sqrt),
  tanh: one(Math.tanh),
  trunc: one(Math.trunc),
  max: { least: 1, most: Infinity, apply: Math.max },
  min: { least: 1, most: Infinity, apply: Math.min },
  pow: { least: 2, most: 2, apply: Math.pow },
};

export const constants: Record<string, number> = { PI: Math.PI, E: Math.E };
