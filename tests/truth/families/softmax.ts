import { hardmax } from '#graders/reference/hardmax.ts';
import { reshape } from '#graders/reference/reshape.ts';
import {
  logSoftmax,
  logSoftmaxBackward,
  softmax as softmaxOf,
  softmaxBackward,
} from '#graders/reference/softmax.ts';
import { sparsemax } from '#graders/reference/sparsemax.ts';
import { combine, multiply } from '#graders/reference/broadcast.ts';
import { sizeOf, type AnyTensor, type Tensor64 } from '#graders/tensor.ts';
import { numberOf } from '../attributes.ts';
import { NotExpressible, type Expressed, type Family, type TruthCase } from '../family.ts';
import { kerasConfig, kerasName } from '../keras-config.ts';
import { input, optionalInput, outputsByName, outputsInOrder, slotInput } from '../read.ts';
import { byOperation, bySource } from '../sources.ts';
import { tfjsUpstream } from '../tfjs-upstream.ts';

type Along = (x: AnyTensor, axis: number) => Tensor64;

const alongs: Record<string, Along> = {
  softmax: (x, axis) => softmaxOf(x, { axes: [axis] }),
  log_softmax: (x, axis) => logSoftmax(x, { axes: [axis] }),
  hardmax: (x, axis) => hardmax(x, axis),
  sparsemax: (x, axis) => sparsemax(x, axis),
};

const gradients: Record<string, (x: AnyTensor, upstream: AnyTensor, axis: number) => Tensor64> = {
  softmax: (x, upstream, axis) => softmaxBackward(x, upstream, { axes: [axis] }),
  log_softmax: (x, upstream, axis) => logSoftmaxBackward(x, upstream, { axes: [axis] }),
};

export const softmax: Family = {
  name: 'softmax',
  express: bySource({
    onnx: byOperation({
      Softmax: (vector) => onnxAlong(vector, alongs.softmax!),
      LogSoftmax: (vector) => onnxAlong(vector, alongs.log_softmax!),
      Hardmax: (vector) => onnxAlong(vector, alongs.hardmax!),
    }),
    webnn: byOperation({ softmax: webnnSoftmax }),
    torch: byOperation({ softmax: torchAlong, log_softmax: torchAlong }),
    tfjs: byOperation({
      Softmax: (vector) => tfjsAlong(vector, 'softmax'),
      LogSoftmax: (vector) => tfjsAlong(vector, 'log_softmax'),
      SoftmaxGrad: (vector) => tfjsAlong(vector, 'softmax'),
      LogSoftmaxGrad: (vector) => tfjsAlong(vector, 'log_softmax'),
    }),
    keras: byOperation(
      { softmax: kerasAlong, log_softmax: kerasAlong, sparsemax: kerasAlong, Softmax: kerasSoftmaxLayer },
      kerasName,
    ),
  }),
};

/** onnx: up to opset 12 the tensor is seen as a matrix, split at the axis (1 by default); later −1 and one axis. */
function onnxAlong(vector: TruthCase, along: Along): Expressed {
  const x = slotInput(vector, 0);
  const flattens = (vector.opset ?? 13) < 13;
  const axis = numberOf(vector.attributes, 'axis', flattens ? 1 : -1);
  if (!flattens) return outputsInOrder(vector, along(x, axis));
  const rows = sizeOf(x.shape.slice(0, axis < 0 ? axis + x.shape.length : axis));
  return outputsInOrder(vector, reshape(along(reshape(x, [rows, x.data.length / rows]), 1), x.shape));
}

function webnnSoftmax(vector: TruthCase): Expressed {
  const x = input(vector, 'input', 'x');
  return { outputs: [softmaxOf(x, { axes: [numberOf(vector.attributes, 'axis', x.shape.length - 1)] })] };
}

function torchAlong(vector: TruthCase): Expressed {
  const x = input(vector, 'x');
  const axis = numberOf(vector.attributes, 'axis', numberOf(vector.attributes, 'dim', -1));
  const upstream = optionalInput(vector, 'dy');
  return outputsByName(vector, {
    y: alongs[vector.op]!(x, axis),
    grad_x: upstream && gradients[vector.op]!(x, upstream, axis),
  });
}

function tfjsAlong(vector: TruthCase, name: string): Expressed {
  const x = input(vector, 'logits', 'x');
  const axis = numberOf(vector.attributes, 'dim', numberOf(vector.attributes, 'axis', -1));
  if (!vector.op.endsWith('Grad')) return { outputs: [alongs[name]!(x, axis)] };
  const gradient = gradients[name]!(x, tfjsUpstream(vector, x.shape), axis);
  return outputsByName(vector, { grad_logits: gradient, grad_x: gradient });
}

function kerasAlong(vector: TruthCase): Expressed {
  const axis = optionalInput(vector, 'axis')?.data;
  const axes = axis ? [...axis] : axesOf(vector.attributes.axis);
  const x = input(vector, 'x');
  const name = kerasName(vector);
  if (name === 'softmax') return { outputs: [softmaxOf(x, { axes })] };
  if (name === 'log_softmax') return { outputs: [logSoftmax(x, { axes })] };
  if (axes.length !== 1) throw new NotExpressible('sparsemax over several axes');
  return { outputs: [sparsemax(x, axes[0])] };
}

/** keras: what the mask excludes gets a logit far below all others and a probability of 0. */
function kerasSoftmaxLayer(vector: TruthCase): Expressed {
  const axes = axesOf(kerasConfig(vector, ['axis']).axis);
  const x = input(vector, 'inputs');
  const mask = optionalInput(vector, 'mask');
  if (!mask) return { outputs: [softmaxOf(x, { axes })] };
  const logits = combine(x, mask, (logit, keep) => (keep === 0 ? logit - 1e9 : logit));
  return { outputs: [multiply(softmaxOf(logits, { axes }), mask)] };
}

function axesOf(axis: unknown): number[] {
  if (axis == null) return [-1];
  if (typeof axis === 'number') return [axis];
  if (Array.isArray(axis) && axis.every((one) => typeof one === 'number')) return axis;
  throw new NotExpressible(`attribute axis ${JSON.stringify(axis)}`);
}
