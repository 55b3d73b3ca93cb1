import type { ScalarFunction } from '#graders/reference/activation.ts';
import * as piecewise from '#graders/reference/piecewise-activations.ts';
import * as smooth from '#graders/reference/smooth-activations.ts';
import { booleanOf, choiceOf, numberOf, refuseUnknown } from './attributes.ts';
import { NotExpressible } from './family.ts';

export type Attributes = Record<string, unknown>;

/** The activation that a source means by a name, with its attributes and their defaults there. */
export type ActivationNames = Record<string, (attributes: Attributes) => ScalarFunction>;

const {
  affine,
  clamp,
  generalRelu,
  hardSigmoid,
  hardSwish,
  leakyRelu,
  linear,
  relu,
  shrink,
  sparsePlus,
  step,
  thresholded,
} = piecewise;
const {
  erf,
  exponential,
  exponentialLinear,
  gelu,
  geluTanh,
  logSigmoid,
  mish,
  selu,
  sigmoid,
  softplus,
  softsign,
  squareplus,
  swish,
  tanh,
  tanhShrink,
} = smooth;

/** Defaults where a source gives only single-precision numbers. */
const onnxSelu = { alpha: 1.6732631921768188, gamma: 1.0507010221481323 };

export const onnxActivations: ActivationNames = {
  Celu: (a) => {
    const alpha = numberOf(a, 'alpha', 1);
    return exponentialLinear({ alpha, beta: alpha });
  },
  Elu: (a) => exponentialLinear({ alpha: numberOf(a, 'alpha', 1) }),
  Gelu: (a) => (choiceOf(a, 'approximate', ['none', 'tanh'], 'none') === 'none' ? gelu : geluTanh),
  HardSigmoid: (a) => hardSigmoid(numberOf(a, 'alpha', 0.2), numberOf(a, 'beta', 0.5)),
  HardSwish: () => hardSwish(),
  LeakyRelu: (a) => leakyRelu(numberOf(a, 'alpha', 0.01)),
  Mish: () => mish,
  Relu: () => relu,
  Selu: (a) =>
    selu({ alpha: numberOf(a, 'alpha', onnxSelu.alpha), scale: numberOf(a, 'gamma', onnxSelu.gamma) }),
  Shrink: (a) => shrink(numberOf(a, 'lambd', 0.5), numberOf(a, 'bias', 0)),
  Sigmoid: () => sigmoid,
  Softplus: () => softplus(),
  Softsign: () => softsign,
  Swish: (a) => swish(numberOf(a, 'alpha', 1)),
  Tanh: () => tanh,
  ThresholdedRelu: (a) => thresholded(numberOf(a, 'alpha', 1)),
};

export const webnnActivations: ActivationNames = {
  elu: (a) => exponentialLinear({ alpha: numberOf(a, 'alpha', 1) }),
  gelu: () => gelu,
  hardSigmoid: (a) => hardSigmoid(numberOf(a, 'alpha', 0.2), numberOf(a, 'beta', 0.5)),
  hardSwish: () => hardSwish(),
  leakyRelu: (a) => leakyRelu(numberOf(a, 'alpha', 0.01)),
  linear: (a) => affine(numberOf(a, 'alpha', 1), numberOf(a, 'beta', 0)),
  relu: () => relu,
  sigmoid: () => sigmoid,
  softplus: () => softplus(),
  softsign: () => softsign,
  tanh: () => tanh,
};

export const torchActivations: ActivationNames = {
  celu: (a) => {
    const alpha = numberOf(a, 'alpha', 1);
    return exponentialLinear({ alpha, beta: alpha });
  },
  elu: (a) => exponentialLinear({ alpha: numberOf(a, 'alpha', 1) }),
  gelu: (a) => (choiceOf(a, 'approximate', ['none', 'tanh'], 'none') === 'none' ? gelu : geluTanh),
  gelu_tanh: () => geluTanh,
  hardshrink: (a) => shrink(numberOf(a, 'lambd', 0.5), 0),
  hardsigmoid: () => hardSigmoid(1 / 6, 0.5),
  hardswish: () => hardSwish(),
  hardtanh: (a) => clamp(numberOf(a, 'min_val', -1), numberOf(a, 'max_val', 1)),
  leaky_relu: (a) => leakyRelu(numberOf(a, 'negative_slope', 0.01)),
  logsigmoid: () => logSigmoid,
  mish: () => mish,
  relu: () => relu,
  relu6: () => clamp(0, 6),
  selu: () => selu(),
  sigmoid: () => sigmoid,
  silu: () => swish(),
  softplus: (a) => softplus({ beta: numberOf(a, 'beta', 1), threshold: numberOf(a, 'threshold', 20) }),
  softshrink: (a) => shrink(numberOf(a, 'lambd', 0.5), numberOf(a, 'lambd', 0.5)),
  softsign: () => softsign,
  tanh: () => tanh,
  tanhshrink: () => tanhShrink,
  threshold: (a) => thresholded(numberOf(a, 'threshold', 0), numberOf(a, 'value', 0)),
};

export const tfjsActivations: ActivationNames = {
  Elu: () => exponentialLinear(),
  Erf: () => erf,
  LeakyRelu: (a) => leakyRelu(numberOf(a, 'alpha', 0.2)),
  Relu: () => relu,
  Relu6: () => clamp(0, 6),
  Selu: () => selu(),
  Sigmoid: () => sigmoid,
  Softplus: () => softplus(),
  Step: (a) => step(numberOf(a, 'alpha', 0)),
  Tanh: () => tanh,
};

/** keras.activations; the layers of the same names take their arguments from the constructor. */
export const kerasActivations: ActivationNames = {
  celu: (a) => {
    const alpha = numberOf(a, 'alpha', 1);
    return exponentialLinear({ alpha, beta: alpha });
  },
  elu: (a) => exponentialLinear({ alpha: numberOf(a, 'alpha', 1) }),
  exponential: () => exponential,
  gelu: (a) => (booleanOf(a, 'approximate', false) ? geluTanh : gelu),
  hard_shrink: (a) => shrink(numberOf(a, 'threshold', 0.5), 0),
  hard_sigmoid: () => hardSigmoid(1 / 6, 0.5),
  hard_silu: () => hardSwish(),
  hard_swish: () => hardSwish(),
  hard_tanh: () => clamp(-1, 1),
  leaky_relu: (a) => leakyRelu(numberOf(a, 'negative_slope', 0.2)),
  linear: () => linear,
  log_sigmoid: () => logSigmoid,
  mish: () => mish,
  relu: (a) => kerasRelu(a),
  relu6: () => clamp(0, 6),
  selu: () => selu(),
  sigmoid: () => sigmoid,
  silu: () => swish(),
  soft_shrink: (a) => shrink(numberOf(a, 'threshold', 0.5), numberOf(a, 'threshold', 0.5)),
  softplus: () => softplus(),
  softsign: () => softsign,
  sparse_plus: () => sparsePlus,
  sparse_sigmoid: () => hardSigmoid(0.5, 0.5),
  squareplus: (a) => squareplus(numberOf(a, 'b', 4)),
  swish: () => swish(),
  tanh: () => tanh,
  tanh_shrink: () => tanhShrink,
  threshold: (a) => thresholded(numberOf(a, 'threshold', 0), numberOf(a, 'default_value', 0)),
};

export const kerasLayers: ActivationNames = {
  ELU: (a) => exponentialLinear({ alpha: numberOf(a, 'alpha', 1) }),
  LeakyReLU: (a) => leakyRelu(numberOf(a, 'negative_slope', 0.3)),
  ReLU: (a) => kerasRelu(a),
};

function kerasRelu(attributes: Attributes): ScalarFunction {
  return generalRelu({
    negativeSlope: numberOf(attributes, 'negative_slope', 0),
    threshold: numberOf(attributes, 'threshold', 0),
    maximum: numberOf(attributes, 'max_value', Infinity),
  });
}

const parameters = [
  'alpha',
  'approximate',
  'b',
  'beta',
  'bias',
  'default_value',
  'gamma',
  'inplace',
  'lambd',
  'max_val',
];
const more = ['max_value', 'min_val', 'negative_slope', 'threshold', 'value', 'name', 'dtype'];

/** Throws NotExpressible for a name not among them and for attributes that no activation takes. */
export function activationNamed(
  names: ActivationNames,
  name: string,
  attributes: Attributes,
): ScalarFunction {
  const choose = Object.hasOwn(names, name) ? names[name] : undefined;
  if (!choose) throw new NotExpressible(`activation ${name}`);
  refuseUnknown(attributes, [...parameters, ...more]);
  return choose(attributes);
}
