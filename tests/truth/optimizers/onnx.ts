import { adagradStep } from '#graders/reference/adagrad.ts';
import { adamStep } from '#graders/reference/adam.ts';
import { heavyBallStep } from '#graders/reference/sgd.ts';
import type { Tensor64 } from '#graders/tensor.ts';
import { choiceOf, numberOf, refuseUnknown } from '../attributes.ts';
import { NotExpressible, type Expressed, type TruthCase } from '../family.ts';
import { outputsInOrder, slotInput } from '../read.ts';
import { penalised } from './stepper.ts';

/** Per parameter: the new parameter and the new states, in the order of the operator's outputs. */
type Step = (parameter: Tensor64, gradient: Tensor64, states: readonly Tensor64[]) => Tensor64[];

/** Adagrad, Adam and Momentum of ai.onnx.preview.training: R, T, then all X, all G and all states. */
export function expressOnnxOptimizer(vector: TruthCase): Expressed {
  const rate = slotInput(vector, 0).data[0]!;
  const time = slotInput(vector, 1).data[0]!;
  const { step, states } = stepOf(vector, rate, time);
  const slots = Math.max(...vector.inputs.map(({ slot }, position) => slot ?? position)) + 1;
  const count = (slots - 2) / (2 + states);
  const tensor = (group: number, index: number) => slotInput(vector, 2 + group * count + index);
  const decay = numberOf(vector.attributes, 'norm_coefficient', 0);
  const results = Array.from({ length: count }, (_, index) => {
    const [parameter, gradient] = [tensor(0, index), tensor(1, index)];
    const own = Array.from({ length: states }, (__, state) => tensor(2 + state, index));
    return step(parameter, decay === 0 ? gradient : penalised(parameter, gradient, decay), own);
  });
  const ordered = Array.from({ length: 1 + states }, (_, group) => results.map((result) => result[group]!));
  return outputsInOrder(vector, ...ordered.flat());
}

function stepOf({ op, attributes }: TruthCase, rate: number, time: number): { step: Step; states: number } {
  const number = (name: string, otherwise: number) => numberOf(attributes, name, otherwise);
  if (op === 'Adagrad') {
    refuseUnknown(attributes, ['decay_factor', 'epsilon', 'norm_coefficient']);
    const learningRate = rate / (1 + time * number('decay_factor', 0));
    const options = { learningRate, epsilon: number('epsilon', 1e-6), epsilonPlace: 'outside' } as const;
    const step: Step = (parameter, gradient, [sumOfSquares]) => {
      const next = adagradStep({ parameter, gradient, sumOfSquares: sumOfSquares! }, options);
      return [next.parameter, next.sumOfSquares];
    };
    return { step, states: 1 };
  }
  if (op === 'Momentum') {
    refuseUnknown(attributes, ['alpha', 'beta', 'mode', 'norm_coefficient']);
    const mode = choiceOf(attributes, 'mode', ['standard', 'nesterov'], 'standard');
    // The first gradient enters undampened.
    const dampening = time > 0 ? 1 - number('beta', 1) : 0;
    const options = {
      learningRate: rate,
      momentum: number('alpha', 0),
      dampening,
      nesterov: mode === 'nesterov',
    };
    const step: Step = (parameter, gradient, [velocity]) => {
      const next = heavyBallStep({ parameter, gradient, velocity: velocity! }, options);
      return [next.parameter, next.velocity];
    };
    return { step, states: 1 };
  }
  if (op !== 'Adam') throw new NotExpressible(`optimizer ${op} is not part of the curriculum`);
  refuseUnknown(attributes, ['alpha', 'beta', 'epsilon', 'norm_coefficient', 'norm_coefficient_post']);
  if (number('norm_coefficient_post', 0) !== 0) throw new NotExpressible('a shrinkage after the step');
  const options = {
    // ONNX corrects the bias from T = 1 on only.
    ...{ step: Math.max(time, 1), biasCorrection: time > 0, learningRate: rate },
    ...{ beta1: number('alpha', 0.9), beta2: number('beta', 0.999), epsilon: number('epsilon', 1e-6) },
    epsilonPlace: 'uncorrected',
  } as const;
  const step: Step = (parameter, gradient, [firstMoment, secondMoment]) => {
    const state = { parameter, gradient, firstMoment: firstMoment!, secondMoment: secondMoment! };
    const next = adamStep(state, options);
    return [next.parameter, next.firstMoment, next.secondMoment];
  };
  return { step, states: 2 };
}
