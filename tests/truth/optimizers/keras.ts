import { clipByGlobalNorm } from '#graders/reference/clip-by-global-norm.ts';
import { map } from '#graders/reference/map.ts';
import { clamp } from '#graders/reference/piecewise-activations.ts';
import type { AnyTensor, Tensor64 } from '#graders/tensor.ts';
import { booleanOf, numberOf, optionalNumberOf, refuseUnknown } from '../attributes.ts';
import { NotExpressible, type Expressed, type TruthCase } from '../family.ts';
import { kerasConfig, kerasName } from '../keras-config.ts';
import { input, toTensor64 } from '../read.ts';
import {
  adadeltaStepper,
  adagradStepper,
  adamaxStepper,
  adamStepper,
  nadamStepper,
  rmsPropStepper,
  sgdStepper,
  type Stepper,
} from './stepper.ts';

type Config = Record<string, unknown>;

const common = [
  ...['learning_rate', 'weight_decay', 'clipnorm', 'clipvalue', 'global_clipnorm', 'use_ema', 'ema_momentum'],
  ...['ema_overwrite_frequency', 'loss_scale_factor', 'gradient_accumulation_steps', 'name'],
];
const own: Record<string, readonly string[]> = {
  SGD: ['momentum', 'nesterov'],
  Adam: ['beta_1', 'beta_2', 'epsilon', 'amsgrad'],
  AdamW: ['weight_decay', 'beta_1', 'beta_2', 'epsilon', 'amsgrad'],
  RMSprop: ['rho', 'momentum', 'epsilon', 'centered'],
  Adagrad: ['initial_accumulator_value', 'epsilon'],
  Adadelta: ['rho', 'epsilon'],
  Adamax: ['beta_1', 'beta_2', 'epsilon'],
  Nadam: ['beta_1', 'beta_2', 'epsilon'],
};

/** optimizers.* of Keras: grad numbered by step, var after the steps that the outputs name. */
export function expressKerasOptimizer(vector: TruthCase): Expressed {
  refuseUnknown(vector.attributes, ['config']);
  const name = kerasName(vector);
  const parameters = own[name];
  if (!parameters) throw new NotExpressible(`optimizer ${name} is not part of the curriculum`);
  const config = kerasConfig(vector, ['learning_rate', ...parameters]);
  refuseUnknown(config, [...common, ...parameters]);
  const gradients = vector.inputs
    .filter((tensor) => tensor.name === 'grad')
    .sort((left, right) => (left.step ?? 0) - (right.step ?? 0))
    .map(toTensor64);
  refuseUnclear(config, gradients);
  const start = input(vector, 'var');
  const prepare = preparation(config);
  if (!name.startsWith('Adam') || name === 'Adamax') {
    if (numberOf(config, 'weight_decay', 0) !== 0)
      throw new NotExpressible(`decoupled weight decay of ${name}`);
  }
  const stepper = steppers[name]!(start, config);
  const after = gradients.map((gradient) => stepper(prepare(gradient)));
  const outputs = vector.outputs.map(({ name: output, step }) => {
    const parameter = output === 'var' ? after[(step ?? after.length) - 1] : undefined;
    if (!parameter) throw new NotExpressible(`no op gives the output ${output} of step ${step}`);
    return parameter;
  });
  return { outputs };
}

function refuseUnclear(config: Config, gradients: readonly Tensor64[]): void {
  const frequency = optionalNumberOf(config, 'ema_overwrite_frequency') ?? Infinity;
  if (booleanOf(config, 'use_ema', false) && gradients.length >= frequency) {
    throw new NotExpressible('parameters overwritten by their moving average');
  }
  if (numberOf(config, 'gradient_accumulation_steps', 1) !== 1)
    throw new NotExpressible('accumulated gradients');
  // Keras' tests exclude some variables from the decay, which the vectors do not say.
  const isZero = gradients.every(({ data }) => data.every((value) => value === 0));
  if (isZero && config.weight_decay != null) {
    throw new NotExpressible('whether the variable is excluded from weight decay is not recorded');
  }
}

/** What happens to a gradient before the optimiser's own rule. */
function preparation(config: Config): (gradient: Tensor64) => AnyTensor {
  const lossScale = numberOf(config, 'loss_scale_factor', 1);
  const maxNorm = optionalNumberOf(config, 'clipnorm') ?? optionalNumberOf(config, 'global_clipnorm');
  const limit = optionalNumberOf(config, 'clipvalue');
  return (gradient) => {
    const unscaled = map(gradient, (value) => value / lossScale);
    if (maxNorm !== undefined) return clipByGlobalNorm([unscaled], { maxNorm }).gradients[0]!;
    return limit === undefined ? unscaled : map(unscaled, clamp(-limit, limit).value);
  };
}

function adam(start: AnyTensor, config: Config, weightDecay: number): Stepper {
  return adamStepper(start, {
    learningRate: numberOf(config, 'learning_rate', 1e-3),
    ...betasOf(config),
    epsilon: numberOf(config, 'epsilon', 1e-7),
    epsilonPlace: 'uncorrected',
    amsgrad: booleanOf(config, 'amsgrad', false),
    weightDecay: numberOf(config, 'weight_decay', weightDecay),
  });
}

function betasOf(config: Config): { beta1: number; beta2: number } {
  return { beta1: numberOf(config, 'beta_1', 0.9), beta2: numberOf(config, 'beta_2', 0.999) };
}

const steppers: Record<string, (start: AnyTensor, config: Config) => Stepper> = {
  SGD: (start, config) =>
    sgdStepper(start, {
      learningRate: numberOf(config, 'learning_rate', 0.01),
      momentum: numberOf(config, 'momentum', 0),
      nesterov: booleanOf(config, 'nesterov', false),
    }),
  Adam: (start, config) => adam(start, config, 0),
  AdamW: (start, config) => adam(start, config, 0.004),
  RMSprop: (start, config) =>
    rmsPropStepper(start, {
      learningRate: numberOf(config, 'learning_rate', 1e-3),
      decay: numberOf(config, 'rho', 0.9),
      momentum: numberOf(config, 'momentum', 0),
      epsilon: numberOf(config, 'epsilon', 1e-7),
      centered: booleanOf(config, 'centered', false),
      epsilonPlace: 'inside',
    }),
  Adagrad: (start, config) =>
    adagradStepper(start, {
      learningRate: numberOf(config, 'learning_rate', 1e-3),
      learningRateDecay: 0,
      epsilon: numberOf(config, 'epsilon', 1e-7),
      initialSum: numberOf(config, 'initial_accumulator_value', 0.1),
      epsilonPlace: 'inside',
    }),
  Adadelta: (start, config) =>
    adadeltaStepper(start, {
      learningRate: numberOf(config, 'learning_rate', 1e-3),
      decay: numberOf(config, 'rho', 0.95),
      epsilon: numberOf(config, 'epsilon', 1e-7),
    }),
  Adamax: (start, config) =>
    adamaxStepper(start, {
      learningRate: numberOf(config, 'learning_rate', 1e-3),
      ...betasOf(config),
      epsilon: numberOf(config, 'epsilon', 1e-7),
      epsilonPlace: 'denominator',
    }),
  Nadam: (start, config) =>
    nadamStepper(start, {
      learningRate: numberOf(config, 'learning_rate', 1e-3),
      ...betasOf(config),
      epsilon: numberOf(config, 'epsilon', 1e-7),
      momentumDecay: 1,
    }),
};
