import { learningRate, type LearningRateSchedule } from '#graders/reference/learning-rate.ts';
import { map } from '#graders/reference/map.ts';
import { booleanOf, numberOf } from '../attributes.ts';
import { NotExpressible, type Expressed, type Family, type TruthCase } from '../family.ts';
import { kerasConfig } from '../keras-config.ts';
import { input, outputsInOrder } from '../read.ts';
import { byOperation, bySource, outsideCurriculum } from '../sources.ts';

export const lrSchedules: Family = {
  name: 'lr_schedules',
  express: bySource({
    keras: byOperation({
      'schedules.CosineDecay': kerasCosine,
      'schedules.ExponentialDecay': kerasExponential,
      'schedules.InverseTimeDecay': kerasInverseTime,
      'schedules.CosineDecayRestarts': outsideCurriculum('a cosine with restarts'),
      'schedules.PiecewiseConstantDecay': outsideCurriculum('a piecewise constant schedule'),
      'schedules.PolynomialDecay': outsideCurriculum('polynomial decay'),
    }),
    torch: byOperation({
      lr_StepLR: ({ attributes, ...vector }) =>
        atEachStep(vector, {
          kind: 'step',
          initial: numberOf(attributes, 'initial_lr', 0.1),
          every: numberOf(attributes, 'step_size', 1),
          gamma: numberOf(attributes, 'gamma', 0.1),
        }),
      lr_ExponentialLR: ({ attributes, ...vector }) =>
        atEachStep(vector, {
          kind: 'exponential',
          initial: numberOf(attributes, 'initial_lr', 0.1),
          gamma: numberOf(attributes, 'gamma', 1),
        }),
      lr_CosineAnnealingLR: outsideCurriculum('a cosine that rises again after its minimum'),
      lr_CosineAnnealingWarmRestarts: outsideCurriculum('a cosine with restarts'),
      lr_LinearLR: outsideCurriculum('linear decay'),
      lr_MultiStepLR: outsideCurriculum('a schedule of milestones'),
      lr_OneCycleLR: outsideCurriculum('the one-cycle schedule'),
    }),
  }),
};

function atEachStep(vector: Omit<TruthCase, 'attributes'>, schedule: LearningRateSchedule): Expressed {
  const steps = input({ ...vector, attributes: {} }, 'step', 'inputs');
  const rates = map(steps, (step) => learningRate(step, schedule));
  return outputsInOrder({ ...vector, attributes: {} }, rates);
}

/** keras: alpha is the minimum as a share of the initial rate; with a target the warm-up starts at the initial one. */
function kerasCosine(vector: TruthCase): Expressed {
  const config = kerasConfig(vector, [
    'initial',
    'decay_steps',
    'alpha',
    'name',
    'warmup_target',
    'warmup_steps',
  ]);
  if (config.warmup_target != null || numberOf(config, 'warmup_steps', 0) > 0)
    throw new NotExpressible('a warm-up from the initial rate to a target');
  const initial = numberOf(
    config,
    config.initial_learning_rate == null ? 'initial' : 'initial_learning_rate',
    0,
  );
  return atEachStep(vector, {
    kind: 'cosine',
    initial,
    total: numberOf(config, 'decay_steps', 1),
    minimum: initial * numberOf(config, 'alpha', 0),
  });
}

function kerasExponential(vector: TruthCase): Expressed {
  return atEachStep(vector, { kind: 'exponential', ...kerasDecay(vector) });
}

function kerasInverseTime(vector: TruthCase): Expressed {
  const { staircase, ...decay } = kerasDecay(vector);
  if (staircase) throw new NotExpressible('inverse-time decay in whole steps');
  return atEachStep(vector, { kind: 'inverseTime', ...decay });
}

function kerasDecay(vector: TruthCase) {
  const config = kerasConfig(vector, ['initial', 'decay_steps', 'decay_rate', 'staircase']);
  return {
    initial: numberOf(config, 'initial', 0),
    every: numberOf(config, 'decay_steps', 1),
    gamma: numberOf(config, 'decay_rate', 1),
    staircase: booleanOf(config, 'staircase', false),
  };
}
