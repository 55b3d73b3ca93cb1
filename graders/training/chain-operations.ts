import * as core from '@tensorflow/tfjs-core';

const plain = (
  'abs acos acosh add all any argMax argMin asin asinh atan atan2 atanh avgPool batchNorm batchToSpaceND broadcastTo ' +
  'cast ceil clipByValue conv2d cos cosh cumprod cumsum depthToSpace dilation2d div divNoNan dot elu equal erf euclideanNorm ' +
  'exp expandDims expm1 fft floor floorDiv gather greater greaterEqual isFinite isInf isNaN leakyRelu less lessEqual ' +
  'log log1p logicalAnd logicalNot logicalOr logicalXor logSigmoid logSoftmax logSumExp matMul max maximum maxPool mean min ' +
  'minimum mirrorPad mod mul neg norm notEqual oneHot onesLike pad pool pow prelu prod reciprocal relu relu6 reshape ' +
  'resizeBilinear resizeNearestNeighbor reverse round rsqrt selu sigmoid sign sin sinh slice softmax softplus split sqrt ' +
  'square squaredDifference squeeze step stridedSlice sub sum tan tanh tile topk transpose unique unstack where zerosLike'
).split(' ');

type Method = (this: core.Tensor, ...given: never[]) => unknown;

/**
 * Gives tensors their operations as methods where tfjs's own list of them cannot be loaded: it is written for bundlers,
 * and Node does not resolve it.
 */
export function chainOperations(): void {
  const operations = core as unknown as Record<string, ((...given: unknown[]) => unknown) | undefined>;
  const images = core.image as unknown as typeof operations;
  for (const name of plain) {
    const operation = operations[name] ?? images[name];
    if (operation) define(name, (tensor, ...given) => operation(tensor, ...given));
  }
  define('flatten', (tensor) => core.reshape(tensor, [tensor.size]));
  define('asScalar', (tensor) => core.reshape(tensor, []));
  define('asType', (tensor, type) => core.cast(tensor, type as core.DataType));
  define('toFloat', (tensor) => core.cast(tensor, 'float32'));
  define('toInt', (tensor) => core.cast(tensor, 'int32'));
  define('toBool', (tensor) => core.cast(tensor, 'bool'));
  define('as1D', (tensor) => core.reshape(tensor, [tensor.size]));
  for (const rank of ['as2D', 'as3D', 'as4D']) {
    define(rank, (tensor, ...shape) => core.reshape(tensor, shape as number[]));
  }
  define('reshapeAs', (tensor, like) => core.reshape(tensor, (like as core.Tensor).shape));
  define('concat', (tensor, others, axis) =>
    core.concat([tensor, ...[others as core.Tensor].flat()], axis as number),
  );
  define('stack', (tensor, others, axis) =>
    core.stack([tensor, ...[others as core.Tensor].flat()], axis as number),
  );
}

function define(name: string, operation: (tensor: core.Tensor, ...given: unknown[]) => unknown): void {
  const method: Method = function (...given) {
    return operation(this, ...(given as unknown[]));
  };
  Object.defineProperty(core.Tensor.prototype, name, { value: method, configurable: true, writable: true });
}
