import { multiply } from '#graders/reference/broadcast.ts';
import {
  crossEntropy,
  crossEntropyBackward,
  negativeLogLikelihood,
  negativeLogLikelihoodBackward,
  type LikelihoodOptions,
} from '#graders/reference/cross-entropy.ts';
import {
  absoluteError,
  binaryCrossEntropy,
  binaryCrossEntropyOfLogit,
  elementLoss,
  elementLossBackward,
  squaredError,
  type ElementLoss,
} from '#graders/reference/element-loss.ts';
import { mean, sum } from '#graders/reference/reduce.ts';
import { reshape } from '#graders/reference/reshape.ts';
import { logSoftmax } from '#graders/reference/softmax.ts';
import { zeros } from '#graders/reference/zeros.ts';
import type { Tensor64 } from '#graders/tensor.ts';
import { booleanOf, choiceOf, numberOf, optionalNumberOf } from '../attributes.ts';
import { NotExpressible, type Expressed, type Family, type TruthCase } from '../family.ts';
import { kerasConfig, kerasName } from '../keras-config.ts';
import { toChannelsFirst, toChannelsLast } from '../layouts.ts';
import {
  input,
  optionalInput,
  optionalSlotInput,
  outputsByName,
  outputsInOrder,
  slotInput,
} from '../read.ts';
import { bySource, type Adapter } from '../sources.ts';

const reductions = ['none', 'sum', 'mean'] as const;

export const losses: Family = {
  name: 'losses',
  express: bySource({ torch: fromTorch, onnx: fromOnnx, keras: fromKeras }),
};

const torchElements: Record<string, ElementLoss> = {
  loss_mse: squaredError,
  loss_l1: absoluteError,
  loss_bce: binaryCrossEntropy(),
  loss_bce_with_logits: binaryCrossEntropyOfLogit,
};

const torchClasses: Record<string, Adapter> = {
  loss_cross_entropy: torchLikelihood,
  loss_nll: torchLikelihood,
};

function fromTorch(vector: TruthCase): Expressed {
  const classes = Object.hasOwn(torchClasses, vector.op) ? torchClasses[vector.op] : undefined;
  if (classes) return classes(vector);
  const loss = Object.hasOwn(torchElements, vector.op) ? torchElements[vector.op] : undefined;
  if (!loss) throw new NotExpressible(`no op for ${vector.op}`);
  if (optionalInput(vector, 'pos_weight', 'weight')) throw new NotExpressible('weights of elements');
  const prediction = input(vector, 'pred', 'logits', 'input');
  const target = input(vector, 'target');
  const reduction = choiceOf(vector.attributes, 'reduction', reductions, 'mean');
  const factor = reduction === 'mean' ? 1 / prediction.data.length : 1;
  const gradient = elementLossBackward(prediction, target, {
    loss,
    upstream: zeros(prediction.shape, factor),
  });
  const reduced = { none: (each: Tensor64) => each, sum, mean }[reduction];
  return outputsByName(vector, {
    loss: reduced(elementLoss(prediction, target, loss)),
    grad_pred: gradient,
    grad_logits: gradient,
    grad_input: gradient,
  });
}

function torchLikelihood(vector: TruthCase): Expressed {
  const { attributes } = vector;
  if (numberOf(attributes, 'label_smoothing', 0) !== 0) throw new NotExpressible('smoothed labels');
  const [x, labels] = [input(vector, 'logits', 'log_probs'), input(vector, 'target')];
  const options = likelihoodOptions(vector, optionalInput(vector, 'weight'));
  const upstream = zeros(options.reduction === 'none' ? labels.shape : [], 1);
  const isLogits = vector.op === 'loss_cross_entropy';
  const [value, gradient] = isLogits
    ? [crossEntropy, crossEntropyBackward]
    : [negativeLogLikelihood, negativeLogLikelihoodBackward];
  return outputsByName(vector, {
    loss: value(x, labels, options),
    [isLogits ? 'grad_logits' : 'grad_log_probs']: gradient(x, labels, { ...options, upstream }),
  });
}

function likelihoodOptions({ attributes }: TruthCase, classWeights?: Tensor64): LikelihoodOptions {
  const ignoredLabel = optionalNumberOf(attributes, 'ignore_index');
  return {
    reduction: choiceOf(attributes, 'reduction', reductions, 'mean'),
    ...(ignoredLabel !== undefined && { ignoredLabel }),
    ...(classWeights && { classWeights }),
  };
}

/** onnx: the classes are on axis 1. */
function fromOnnx(vector: TruthCase): Expressed {
  const x = toChannelsLast(slotInput(vector, 0));
  const labels = slotInput(vector, 1);
  const options = likelihoodOptions(vector, optionalSlotInput(vector, 2));
  if (vector.op === 'NegativeLogLikelihoodLoss')
    return outputsInOrder(vector, negativeLogLikelihood(x, labels, options));
  if (vector.op !== 'SoftmaxCrossEntropyLoss') throw new NotExpressible(`no op for ${vector.op}`);
  return outputsInOrder(vector, crossEntropy(x, labels, options), toChannelsFirst(logSoftmax(x)));
}

/** keras: losses of the last axis are averaged (or given per label), weighted, and then reduced to their mean. */
function fromKeras(vector: TruthCase): Expressed {
  const config = kerasConfig(vector);
  for (const name of ['label_smoothing', 'ignore_class', 'axis', 'dtype']) {
    if (config[name] != null && config[name] !== 0)
      throw new NotExpressible(`${kerasName(vector)} with ${name}`);
  }
  const each = kerasLosses(vector, booleanOf(config, 'from_logits', false));
  const weight =
    optionalInput(vector, 'sample_weight') ?? zeros([], numberOf(vector.attributes, 'sample_weight', 1));
  const fitting =
    weight.shape.length === 0 ? weight : reshape(weight, weight.shape.slice(0, each.shape.length));
  const weighted = multiply(each, fitting);
  const reduction = config.reduction === undefined ? 'sum_over_batch_size' : config.reduction;
  if (reduction === null) return outputsInOrder(vector, weighted);
  if (reduction === 'sum') return outputsInOrder(vector, sum(weighted));
  if (reduction === 'sum_over_batch_size') return outputsInOrder(vector, mean(weighted));
  throw new NotExpressible(`reduction ${JSON.stringify(reduction)}`);
}

function kerasLosses(vector: TruthCase, fromLogits: boolean): Tensor64 {
  const [target, prediction] = [input(vector, 'y_true'), input(vector, 'y_pred')];
  const average = (loss: ElementLoss): Tensor64 =>
    mean(elementLoss(prediction, target, loss), { axes: [-1] });
  switch (kerasName(vector)) {
    case 'MeanSquaredError':
      return average(squaredError);
    case 'MeanAbsoluteError':
      return average(absoluteError);
    case 'BinaryCrossentropy':
      return average(fromLogits ? binaryCrossEntropyOfLogit : binaryCrossEntropy(1e-7));
    case 'SparseCategoricalCrossentropy':
      if (!fromLogits) throw new NotExpressible('probabilities that are scaled and clipped first');
      return crossEntropy(prediction, reshape(target, prediction.shape.slice(0, -1)));
    default:
      throw new NotExpressible(`no op for ${kerasName(vector)}`);
  }
}
