import { booleanOf, numberOf, numbersOf, refuseUnknown } from '../attributes.ts';
import { NotExpressible, type Expressed, type TruthCase } from '../family.ts';
import { entry, stack } from '../layout.ts';
import { input, outputsByName } from '../read.ts';
import type { AnyTensor } from '#graders/tensor.ts';
import {
  adadeltaStepper,
  adagradStepper,
  adamaxStepper,
  adamStepper,
  heavyBallStepper,
  rmsPropStepper,
  withPenalty,
  type Stepper,
} from './stepper.ts';

type Attributes = Record<string, unknown>;

const common = ['lr', 'weight_decay', 'maximize', 'foreach', 'differentiable', 'capturable'];
const known: Record<string, readonly string[]> = {
  sgd: ['momentum', 'dampening', 'nesterov'],
  adam: ['betas', 'eps', 'amsgrad'],
  adamw: ['betas', 'eps', 'amsgrad'],
  rmsprop: ['momentum', 'alpha', 'eps', 'centered'],
  adagrad: ['lr_decay', 'eps', 'initial_accumulator_value'],
  adadelta: ['rho', 'eps'],
  adamax: ['betas', 'eps'],
};

/** opt_* of PyTorch: grads [S, …] one by one, params_after_step [S, …]. */
export function expressTorchOptimizer(vector: TruthCase): Expressed {
  const stepper = torchStepper(vector.op.replace(/^opt_/, ''), input(vector, 'param'), vector.attributes);
  const gradients = input(vector, 'grads');
  const after = Array.from({ length: gradients.shape[0]! }, (_, step) => stepper(entry(gradients, step)));
  return outputsByName(vector, { params_after_step: stack(after) });
}

/** An optimiser of torch.optim by its lower-case name. Throws NotExpressible for one without a reference op. */
export function torchStepper(name: string, start: AnyTensor, attributes: Attributes): Stepper {
  // PyTorch 1.13 multiplies the next product of momenta by μ_t once too often (and not as documented).
  if (name === 'nadam')
    throw new NotExpressible('Nadam of PyTorch 1.13, which is not that of its documentation');
  const own = known[name];
  if (!own) throw new NotExpressible(`optimizer ${name} is not part of the curriculum`);
  refuseUnknown(attributes, [...common, ...own]);
  if (booleanOf(attributes, 'maximize', false)) throw new NotExpressible('gradient ascent');
  const weightDecay = numberOf(attributes, 'weight_decay', name === 'adamw' ? 0.01 : 0);
  if (name === 'adamw') return adam(start, attributes, weightDecay);
  const stepper = name === 'adam' ? adam(start, attributes, 0) : steppers[name]!(start, attributes);
  return weightDecay === 0 ? stepper : withPenalty(start, weightDecay, stepper);
}

function adam(start: AnyTensor, attributes: Attributes, weightDecay: number): Stepper {
  return adamStepper(start, {
    learningRate: numberOf(attributes, 'lr', 1e-3),
    ...betasOf(attributes),
    epsilon: numberOf(attributes, 'eps', 1e-8),
    amsgrad: booleanOf(attributes, 'amsgrad', false),
    weightDecay,
  });
}

function betasOf(attributes: Attributes): { beta1: number; beta2: number } {
  const [beta1, beta2] = numbersOf(attributes, 'betas', [0.9, 0.999]) as [number, number];
  return { beta1, beta2 };
}

const steppers: Record<string, (start: AnyTensor, attributes: Attributes) => Stepper> = {
  sgd: (start, attributes) =>
    heavyBallStepper(start, {
      learningRate: numberOf(attributes, 'lr', 1e-3),
      momentum: numberOf(attributes, 'momentum', 0),
      dampening: numberOf(attributes, 'dampening', 0),
      nesterov: booleanOf(attributes, 'nesterov', false),
    }),
  rmsprop: (start, attributes) =>
    rmsPropStepper(start, {
      learningRate: numberOf(attributes, 'lr', 0.01),
      decay: numberOf(attributes, 'alpha', 0.99),
      momentum: numberOf(attributes, 'momentum', 0),
      epsilon: numberOf(attributes, 'eps', 1e-8),
      centered: booleanOf(attributes, 'centered', false),
      epsilonPlace: 'outside',
    }),
  adagrad: (start, attributes) =>
    adagradStepper(start, {
      learningRate: numberOf(attributes, 'lr', 0.01),
      learningRateDecay: numberOf(attributes, 'lr_decay', 0),
      epsilon: numberOf(attributes, 'eps', 1e-10),
      initialSum: numberOf(attributes, 'initial_accumulator_value', 0),
      epsilonPlace: 'outside',
    }),
  adadelta: (start, attributes) =>
    adadeltaStepper(start, {
      learningRate: numberOf(attributes, 'lr', 1),
      decay: numberOf(attributes, 'rho', 0.9),
      epsilon: numberOf(attributes, 'eps', 1e-6),
    }),
  adamax: (start, attributes) =>
    adamaxStepper(start, {
      learningRate: numberOf(attributes, 'lr', 2e-3),
      ...betasOf(attributes),
      epsilon: numberOf(attributes, 'eps', 1e-8),
      epsilonPlace: 'gradient',
    }),
};
