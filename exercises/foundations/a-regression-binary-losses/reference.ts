import {
  binaryCrossEntropy,
  binaryCrossEntropyOfLogit,
  elementLoss,
  elementLossBackward,
  squaredError,
  type ElementLoss,
} from '#graders/reference/element-loss.ts';
import { mean } from '#graders/reference/reduce.ts';
import { zeros } from '#graders/reference/zeros.ts';
import type { Tensor, Tensor64 } from '#graders/tensor.ts';

interface Loss {
  loss: number;
  grad: Tensor64;
}

export function mse(pred: Tensor, target: Tensor): Loss {
  return averaged(pred, target, squaredError);
}

export function bceFromLogits(z: Tensor, y: Tensor): Loss {
  return averaged(z, y, binaryCrossEntropyOfLogit);
}

export function bceFromProbs(p: Tensor, y: Tensor): number {
  return mean(elementLoss(p, y, binaryCrossEntropy(1e-7))).data[0]!;
}

function averaged(input: Tensor, target: Tensor, loss: ElementLoss): Loss {
  const upstream = zeros(input.shape, 1 / input.data.length);
  return {
    loss: mean(elementLoss(input, target, loss)).data[0]!,
    grad: elementLossBackward(input, target, { loss, upstream }),
  };
}
