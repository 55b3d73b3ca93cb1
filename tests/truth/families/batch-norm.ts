import { batchNorm as normalize, batchNormBackward } from '#graders/reference/batch-norm.ts';
import { standardizeWith, standardizeWithBackward } from '#graders/reference/standardize.ts';
import { transpose } from '#graders/reference/transpose.ts';
import { booleanOf, numberOf } from '../attributes.ts';
import type { Expressed, Family, TruthCase } from '../family.ts';
import { channelsFirst } from '../layouts.ts';
import { input, optionalInput, outputsByName, outputsInOrder, slotInput } from '../read.ts';
import { bySource } from '../sources.ts';
import { tfjsUpstream } from '../tfjs-upstream.ts';

export const batchNorm: Family = {
  name: 'batch_norm',
  express: bySource({ onnx: fromOnnx, webnn: fromWebnn, torch: fromTorch, tfjs: fromTfjs }),
};

/** onnx: training_mode updates the running statistics with the population variance. */
function fromOnnx(vector: TruthCase): Expressed {
  const { output, movingMean, movingVariance } = normalize(
    channelsFirst.read(slotInput(vector, 0)),
    {
      scale: slotInput(vector, 1),
      offset: slotInput(vector, 2),
      movingMean: slotInput(vector, 3),
      movingVariance: slotInput(vector, 4),
    },
    {
      training: booleanOf(vector.attributes, 'training_mode', false),
      momentum: numberOf(vector.attributes, 'momentum', 0.9),
      epsilon: numberOf(vector.attributes, 'epsilon', 1e-5),
    },
  );
  return outputsInOrder(vector, channelsFirst.write(output), movingMean, movingVariance);
}

function fromWebnn(vector: TruthCase): Expressed {
  const x = input(vector, 'input');
  const axis = numberOf(vector.attributes, 'axis', 1);
  const others = [...x.shape.keys()].filter((each) => each !== axis);
  const [scale, offset] = [optionalInput(vector, 'scale'), optionalInput(vector, 'bias')];
  const { output } = normalize(
    transpose(x, [...others, axis]),
    {
      movingMean: input(vector, 'mean'),
      movingVariance: input(vector, 'variance'),
      ...(scale && { scale }),
      ...(offset && { offset }),
    },
    { training: false, epsilon: numberOf(vector.attributes, 'epsilon', 1e-5) },
  );
  const back = [...x.shape.keys()].map((each) =>
    each === axis ? others.length : each < axis ? each : each - 1,
  );
  return outputsInOrder(vector, transpose(output, back));
}

/** torch: momentum is the weight of the batch, and the running variance takes the unbiased one. */
function fromTorch(vector: TruthCase): Expressed {
  const x = channelsFirst.read(input(vector, 'x'));
  const parameters = {
    scale: input(vector, 'weight'),
    offset: input(vector, 'bias'),
    movingMean: input(vector, 'running_mean'),
    movingVariance: input(vector, 'running_var'),
  };
  const options = {
    training: booleanOf(vector.attributes, 'training', false),
    momentum: 1 - numberOf(vector.attributes, 'momentum', 0.1),
    epsilon: numberOf(vector.attributes, 'eps', 1e-5),
    unbiasedUpdate: true,
  };
  const result = normalize(x, parameters, options);
  const upstream = optionalInput(vector, 'dy');
  const gradients = upstream && batchNormBackward(x, channelsFirst.read(upstream), parameters, options);
  return outputsByName(vector, {
    y: channelsFirst.write(result.output),
    new_running_mean: result.movingMean,
    new_running_var: result.movingVariance,
    grad_x: gradients && channelsFirst.write(gradients.input),
    grad_weight: gradients?.scale,
    grad_bias: gradients?.offset,
  });
}

/** tfjs: statistics and parameters of any shape that can be broadcast, all of them inputs. */
function fromTfjs(vector: TruthCase): Expressed {
  const x = input(vector, 'x');
  const [scale, offset] = [optionalInput(vector, 'scale'), optionalInput(vector, 'offset')];
  const statistics = {
    mean: input(vector, 'mean'),
    variance: input(vector, 'variance'),
    epsilon: numberOf(vector.attributes, 'varianceEpsilon', 1e-3),
    ...(scale && { scale }),
    ...(offset && { offset }),
  };
  if (!vector.op.endsWith('Grad')) return outputsInOrder(vector, standardizeWith(x, statistics));
  const gradients = standardizeWithBackward(x, tfjsUpstream(vector, x.shape), statistics);
  return outputsByName(vector, {
    grad_x: gradients.input,
    grad_mean: gradients.mean,
    grad_variance: gradients.variance,
    grad_scale: gradients.scale,
    grad_offset: gradients.offset,
  });
}
