import type { IntTensor, Tensor } from '#graders/tensor.ts';
import { apply, floats, ints, Samples, special, type Handle } from './sample-call.ts';

// Operations on numbers: element by element, reductions, products of matrices.
const samples = new Samples();
const sample = samples.add;

for (const name of ['abs', 'neg', 'sign', 'square', 'round', 'relu', 'relu6', 'step']) {
  sample(name, apply(name), [floats([2, 3])], [ints([4])], [floats([])], [floats([0, 3])]);
}
for (const name of ['floor', 'ceil', 'sin', 'cos', 'sigmoid', 'tanh', 'softplus', 'elu', 'selu', 'erf']) {
  sample(name, apply(name), [floats([2, 3, 2])], [floats([0, 2])]);
}
for (const name of ['sinh', 'cosh', 'tan', 'atan', 'logSigmoid', 'reciprocal'])
  sample(name, apply(name), [floats([7])]);
for (const name of ['asin', 'acos']) sample(name, apply(name), [floats([6], -1, 1)]);
for (const name of ['sqrt', 'rsqrt', 'log'])
  sample(name, apply(name), [floats([2, 5], 0.1, 9)], [ints([3], 1, 5)]);
sample('exp', apply('exp'), [ints([3], 0, 3)]);
for (const name of ['exp', 'expm1', 'log1p']) sample(name, apply(name), [floats([5], 0, 3)]);
for (const name of ['isNaN', 'isInf', 'isFinite']) sample(name, apply(name), [special]);
for (const name of ['exp', 'relu', 'abs', 'sign', 'neg', 'square', 'sigmoid', 'tanh'])
  sample(name, apply(name), [special]);
sample('leakyRelu', apply('leakyRelu', 0.3), [floats([5])], [ints([5])]);
sample('leakyRelu', apply('leakyRelu'), [floats([2, 2])]);
sample('prelu', apply('prelu'), [floats([3, 4]), floats([4])], [floats([3]), floats([])]);
sample('step', apply('step', 0.3), [floats([5])]);
sample('clipByValue', apply('clipByValue', -0.5, 1), [floats([6])], [ints([6])]);
sample('clipByValue', apply('clipByValue', 1, 0), [floats([6])]);
sample('clipByValue', apply('clipByValue', 1, 1), [floats([6])]);

const pairs: (Tensor | IntTensor)[][] = [
  [floats([2, 3]), floats([2, 3])],
  [floats([2, 1, 4]), floats([3, 1])],
  [floats([3, 4]), floats([4])],
  [floats([]), floats([2])],
  [floats([2, 3]), ints([3], 1, 5)],
  [ints([2, 3]), ints([2, 3], 1, 4)],
  [floats([2, 3]), floats([2])],
  [floats([0, 3]), floats([3])],
  [floats([2, 3, 2, 2]), floats([3, 1, 2])],
];
for (const name of [
  'add',
  'sub',
  'mul',
  'div',
  'maximum',
  'minimum',
  'squaredDifference',
  'divNoNan',
  'floorDiv',
]) {
  sample(name, apply(name), ...pairs);
  sample(name, apply(name, 2), [floats([3])], [ints([3], 1, 9)]);
  sample(name, (tf, x) => tf[name]!(3, x), [floats([3], 1, 4)]);
  sample(name, (tf, x) => tf[name]!(x, [1, 2, 3]), [floats([2, 3])]);
}
sample('div', apply('div'), [special, { ...special, data: Float32Array.from(special.data).reverse() }]);
sample(
  'mod',
  apply('mod'),
  [floats([5], 0, 9), floats([5], 1, 4)],
  [ints([5]), ints([5], 1, 4)],
  [floats([6]), floats([6], 1, 2)],
);
sample(
  'pow',
  apply('pow'),
  [floats([2, 3], 0.2, 3), floats([3])],
  [floats([4], 0.2, 2), ints([4], 0, 3)],
  [ints([3], 1, 4), ints([3], 0, 3)],
);
sample('pow', apply('pow', 2), [floats([4])], [ints([4])]);
sample('atan2', apply('atan2'), [floats([5]), floats([5])], [floats([2, 3]), floats([3])]);
sample(
  'addN',
  (tf, ...inputs) => tf.addN!(inputs),
  [floats([2]), floats([2]), floats([2])],
  [floats([2]), floats([3])],
  [ints([2]), ints([2])],
);
for (const name of ['equal', 'notEqual', 'greater', 'greaterEqual', 'less', 'lessEqual']) {
  sample(
    name,
    apply(name),
    [ints([2, 3]), ints([3])],
    [floats([4]), floats([4])],
    [ints([4]), floats([4])],
    [special, special],
  );
  sample(name, apply(name, 0), [floats([5])], [ints([5])]);
}
const bools = (tf: Handle, ...inputs: Handle[]): Handle[] => inputs.map((input) => tf.greater!(input, 0));
for (const name of ['logicalAnd', 'logicalOr', 'logicalXor', 'mul', 'maximum', 'sub', 'equal', 'add']) {
  const given = [
    [floats([2, 3]), floats([2, 3])],
    [floats([2, 1]), floats([3])],
  ];
  const isTaken = !['sub', 'add'].includes(name);
  if (isTaken) sample(name, (tf, x, y) => tf[name]!(...bools(tf, x, y)), ...given);
}
sample('logicalNot', (tf, x) => tf.logicalNot!(...bools(tf, x)), [floats([5])]);
sample('logicalNot', apply('logicalNot'), [floats([5])]);
sample(
  'mul',
  (tf, x, y) => tf.mul!(x, tf.greater!(y, 0)),
  [floats([2, 3]), floats([3])],
  [ints([3]), floats([3])],
);
sample(
  'where',
  (tf, x, y, z) => tf.where!(tf.greater!(x, 0), y, z),
  [floats([2, 3]), floats([2, 3]), floats([2, 3])],
  [floats([2, 1]), floats([3]), floats([])],
  [floats([2, 3]), ints([3]), floats([2, 3])],
  [floats([3]), ints([3]), ints([3])],
);
sample('where', (tf, x) => tf.where!(tf.greater!(x, 0), x, 0), [floats([2, 3])], [ints([3])]);
sample('where', apply('where', 0, 1), [floats([3])]);

const reduced: (Tensor | IntTensor)[][] = [[floats([2, 3, 4])], [ints([3, 2])], [floats([5])], [floats([])]];
for (const name of ['sum', 'mean', 'prod', 'max', 'min']) {
  sample(name, apply(name), ...reduced, [ints([2, 2])]);
  for (const axes of [0, -1, [0], [-1, 0], [1, 0]])
    sample(name, apply(name, axes), [floats([2, 3, 4])], [ints([2, 3, 4], 1, 3)]);
  sample(name, apply(name, [1, 2], true), [floats([2, 3, 4])]);
  sample(name, apply(name, 3), [floats([2, 3])]);
  sample(name, apply(name, 1), [special]);
}
for (const name of ['sum', 'mean', 'prod'])
  sample(name, (tf, x) => tf[name]!(tf.greater!(x, 0), 1), [floats([3, 4])]);
for (const name of ['all', 'any']) {
  sample(name, (tf, x) => tf[name]!(tf.greater!(x, 0), 1), [floats([3, 2])]);
  sample(name, (tf, x) => tf[name]!(tf.greater!(x, 0)), [floats([3, 2])]);
}
for (const name of ['argMax', 'argMin']) {
  for (const axis of [0, 1, -1]) sample(name, apply(name, axis), [floats([4, 5, 2])], [ints([4, 5], 0, 3)]);
  sample(name, apply(name), [floats([4, 5])]);
  sample(name, apply(name, 2), [floats([4, 5])]);
}
sample('logSumExp', apply('logSumExp', -1), [floats([2, 5])]);
sample('logSumExp', apply('logSumExp', [0, 1], true), [floats([2, 5])]);
sample('moments', apply('moments', 1), [floats([3, 5])], [ints([3, 5])]);
sample('moments', apply('moments', [0, 1], true), [floats([3, 5, 2])]);
for (const [ord, axis] of [
  ['euclidean', null],
  [1, 0],
  [2, 1],
  [Infinity, 0],
  [-Infinity, 1],
  ['fro', [0, 1]],
  [1, [0, 1]],
  [Infinity, [0, 1]],
  ['euclidean', [0, 1]],
] as const) {
  sample('norm', apply('norm', ord, axis), [floats([3, 4])]);
  if (axis !== null) sample('norm', apply('norm', ord, axis, true), [floats([3, 4])]);
}
for (const name of ['cumsum', 'cumprod']) {
  sample(name, apply(name), [floats([4])], [ints([4], 1, 3)]);
  sample(name, apply(name, 1, true), [floats([2, 4])]);
  sample(name, apply(name, 0, false, true), [floats([3, 4])]);
  sample(name, apply(name, 2, true, true), [floats([2, 3, 4])]);
}
sample('topk', apply('topk', 2), [floats([3, 5])], [ints([7], 0, 99)]);
sample('topk', apply('topk', 9), [floats([3, 5])]);
sample('softmax', apply('softmax'), [floats([2, 5])], [floats([4])], [floats([])], [ints([3])]);
sample('softmax', apply('softmax', 0), [floats([2, 5])]);
sample('logSoftmax', apply('logSoftmax'), [floats([2, 5])]);

sample(
  'matMul',
  apply('matMul'),
  [floats([2, 3]), floats([3, 4])],
  [floats([2, 3]), floats([2, 3])],
  [floats([5, 2, 3]), floats([5, 3, 4])],
  [floats([5, 2, 3]), floats([3, 4])],
  [floats([2, 3]), floats([5, 3, 4])],
  [floats([2, 0]), floats([0, 3])],
  [floats([0, 2]), floats([2, 3])],
  [floats([3]), floats([3, 2])],
  [ints([2, 3]), ints([3, 2])],
  [ints([2, 3]), floats([3, 2])],
);
sample(
  'matMul',
  apply('matMul', false, true),
  [floats([2, 3]), floats([4, 3])],
  [floats([2, 4, 2, 3]), floats([2, 4, 5, 3])],
);
sample('matMul', apply('matMul', true), [floats([3, 2]), floats([3, 4])]);
sample(
  'dot',
  apply('dot'),
  [floats([3]), floats([3])],
  [floats([3]), floats([3, 2])],
  [floats([2, 3]), floats([3])],
  [floats([2, 3]), floats([3, 2])],
  [floats([2]), floats([3])],
);
sample('outerProduct', apply('outerProduct'), [floats([3]), floats([4])], [floats([3, 1]), floats([4])]);
for (const [lower, upper] of [
  [-1, 0],
  [0, -1],
  [1, 1],
  [0, 0],
  [2, 0],
] as const) {
  sample(
    'linalg.bandPart',
    apply('linalg.bandPart', lower, upper),
    [floats([4, 5])],
    [floats([2, 3, 3])],
    [ints([3, 4])],
  );
}
sample('linalg.bandPart', apply('linalg.bandPart', 9, 0), [floats([4, 5])]);

export const numberSamples = samples.calls;
