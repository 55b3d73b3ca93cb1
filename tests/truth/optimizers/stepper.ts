import { adadeltaStep } from '#graders/reference/adadelta.ts';
import { adagradStep, type AdagradOptions } from '#graders/reference/adagrad.ts';
import { adamStep, type AdamOptions } from '#graders/reference/adam.ts';
import { adamaxStep, type AdamaxOptions } from '#graders/reference/adamax.ts';
import { l2Penalty } from '#graders/reference/l2-penalty.ts';
import { nadamStep, type NadamOptions } from '#graders/reference/nadam.ts';
import { rmsPropStep, type RmsPropOptions } from '#graders/reference/rmsprop.ts';
import { heavyBallStep, sgdStep, type HeavyBallOptions, type SgdOptions } from '#graders/reference/sgd.ts';
import { zeros } from '#graders/reference/zeros.ts';
import type { AnyTensor, Tensor64 } from '#graders/tensor.ts';

/** Takes one gradient and gives the parameter after the step; the optimiser's state lives in it. */
export type Stepper = (gradient: AnyTensor) => Tensor64;

/** What a stepper starts from. */
type Start = AnyTensor;

export function sgdStepper(start: Start, options: SgdOptions): Stepper {
  let state = { parameter: copyOf(start), velocity: zeros(start.shape) };
  return (gradient) => (state = sgdStep({ ...state, gradient }, options)).parameter;
}

/** PyTorch's SGD: the first velocity is the gradient itself, whatever the dampening. */
export function heavyBallStepper(start: Start, options: HeavyBallOptions): Stepper {
  let state = { parameter: copyOf(start), velocity: zeros(start.shape) };
  let isFirst = true;
  return (gradient) => {
    state = heavyBallStep({ ...state, gradient }, isFirst ? { ...options, dampening: 0 } : options);
    isFirst = false;
    return state.parameter;
  };
}

export function adamStepper(
  start: Start,
  options: Omit<AdamOptions, 'step'> & { amsgrad: boolean },
): Stepper {
  const { amsgrad, ...rest } = options;
  let state = {
    parameter: copyOf(start),
    firstMoment: zeros(start.shape),
    secondMoment: zeros(start.shape),
    ...(amsgrad && { largestSecondMoment: zeros(start.shape) }),
  };
  let step = 0;
  return (gradient) => (state = adamStep({ ...state, gradient }, { ...rest, step: (step += 1) })).parameter;
}

export function rmsPropStepper(start: Start, options: RmsPropOptions): Stepper {
  const empty = () => zeros(start.shape);
  let state = { parameter: copyOf(start), meanSquare: empty(), mean: empty(), velocity: empty() };
  return (gradient) => (state = rmsPropStep({ ...state, gradient }, options)).parameter;
}

/** The learning rate falls with the steps taken: lr/(1 + t·learningRateDecay). */
export function adagradStepper(
  start: Start,
  options: AdagradOptions & { initialSum: number; learningRateDecay: number },
): Stepper {
  const { initialSum, learningRateDecay, learningRate, ...rest } = options;
  let state = { parameter: copyOf(start), sumOfSquares: zeros(start.shape, initialSum) };
  let taken = 0;
  return (gradient) => {
    const rate = learningRate / (1 + taken * learningRateDecay);
    state = adagradStep({ ...state, gradient }, { ...rest, learningRate: rate });
    taken += 1;
    return state.parameter;
  };
}

export function adadeltaStepper(start: Start, options: Parameters<typeof adadeltaStep>[1]): Stepper {
  const empty = () => zeros(start.shape);
  let state = { parameter: copyOf(start), meanSquareGradient: empty(), meanSquareStep: empty() };
  return (gradient) => (state = adadeltaStep({ ...state, gradient }, options)).parameter;
}

export function adamaxStepper(start: Start, options: Omit<AdamaxOptions, 'step'>): Stepper {
  let state = { parameter: copyOf(start), firstMoment: zeros(start.shape), infinityNorm: zeros(start.shape) };
  let step = 0;
  return (gradient) =>
    (state = adamaxStep({ ...state, gradient }, { ...options, step: (step += 1) })).parameter;
}

export function nadamStepper(start: Start, options: Omit<NadamOptions, 'step'>): Stepper {
  let state = { parameter: copyOf(start), firstMoment: zeros(start.shape), secondMoment: zeros(start.shape) };
  let step = 0;
  return (gradient) =>
    (state = nadamStep({ ...state, gradient }, { ...options, step: (step += 1) })).parameter;
}

/** Weight decay as a penalty: weightDecay·θ is added to the gradient, that of the penalty ½·weightDecay·θ². */
export function withPenalty(start: Start, weightDecay: number, stepper: Stepper): Stepper {
  let parameter: AnyTensor = start;
  return (gradient) => {
    parameter = stepper(penalised(parameter, gradient, weightDecay));
    return parameter;
  };
}

export function penalised(parameter: AnyTensor, gradient: AnyTensor, weightDecay: number): Tensor64 {
  const { gradients } = l2Penalty(
    { loss: 0, parameters: [parameter], gradients: [gradient] },
    { decay: [true], lambda: weightDecay / 2 },
  );
  return gradients[0]!;
}

function copyOf({ shape, data }: AnyTensor): Tensor64 {
  return { shape: [...shape], data: Float64Array.from(data) };
}
