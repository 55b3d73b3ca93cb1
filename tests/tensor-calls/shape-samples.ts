import { apply, floats, ints, Samples, special } from './sample-call.ts';

// Operations on shapes and positions, windows, new tensors.
const samples = new Samples();
const sample = samples.add;

sample('reshape', apply('reshape', [3, -1]), [floats([2, 6])], [ints([3, 2])], [floats([4])]);
sample('reshape', apply('reshape', [6]), [floats([2, 3])], [floats([2, 4])]);
sample('reshape', apply('reshape', [0, 4]), [floats([2, 0])]);
for (const axis of [0, 1, -1, 2, 3, -4]) sample('expandDims', apply('expandDims', axis), [floats([2, 3])]);
sample('squeeze', apply('squeeze'), [floats([1, 3, 1])], [floats([2, 3])]);
sample('squeeze', apply('squeeze', [0]), [floats([1, 3, 1])], [floats([2, 3])]);
sample('squeeze', apply('squeeze', [-1]), [floats([1, 3, 1])]);
sample('ensureShape', apply('ensureShape', [2, 3]), [floats([2, 3])], [floats([3, 2])]);
sample('clone', apply('clone'), [floats([2, 3])]);
for (const dtype of ['float32', 'int32', 'bool']) {
  sample(
    'cast',
    apply('cast', dtype),
    [floats([5])],
    [ints([5])],
    [special.shape.length > 0 ? floats([0, 2]) : special],
  );
  sample('cast', (tf, x) => tf.cast!(tf.greater!(x, 0), dtype), [floats([5])]);
}
sample('transpose', apply('transpose'), [floats([2, 3])], [floats([2, 3, 4])], [floats([3])], [ints([2, 3])]);
sample('transpose', apply('transpose', [0, 2, 1]), [floats([2, 3, 4])], [floats([2, 3])]);
sample('transpose', (tf, x) => tf.transpose!(tf.greater!(x, 0)), [floats([2, 3])]);
sample(
  'broadcastTo',
  apply('broadcastTo', [4, 2, 3]),
  [floats([2, 3])],
  [floats([2, 1])],
  [floats([3, 3])],
  [ints([3])],
);
sample('tile', apply('tile', [2, 3]), [floats([2, 3])], [ints([2, 1])], [floats([2])]);
sample('reverse', apply('reverse'), [floats([2, 3])], [ints([4])]);
sample('reverse', apply('reverse', 1), [floats([2, 3])]);
sample('reverse', apply('reverse', [0, -1]), [floats([2, 3, 4])]);
sample(
  'concat',
  (tf, ...inputs) => tf.concat!(inputs),
  [floats([2, 3]), floats([1, 3])],
  [floats([2, 3])],
  [floats([2, 3]), floats([2, 4])],
  [floats([0, 3]), floats([2, 3])],
  [ints([2]), ints([1])],
);
sample('concat', (tf, ...inputs) => tf.concat!(inputs, 1), [floats([2, 3]), floats([2, 1]), floats([2, 2])]);
sample('concat', (tf, ...inputs) => tf.concat!(inputs, -1), [floats([2, 3]), floats([2, 1])]);
sample(
  'stack',
  (tf, ...inputs) => tf.stack!(inputs),
  [floats([2, 3]), floats([2, 3])],
  [floats([2]), floats([3])],
  [floats([]), floats([])],
  [ints([2]), ints([2])],
);
sample('stack', (tf, ...inputs) => tf.stack!(inputs, 1), [floats([2, 3]), floats([2, 3]), floats([2, 3])]);
sample('stack', (tf, ...inputs) => tf.stack!(inputs, -1), [floats([2, 3]), floats([2, 3])]);
sample('unstack', apply('unstack'), [floats([3, 2])], [ints([3, 2])]);
sample('unstack', apply('unstack', 1), [floats([3, 2, 2])], [floats([3])]);
sample('split', apply('split', 2), [floats([4, 3])], [floats([3, 3])]);
sample('split', apply('split', [1, 2, 1], 1), [floats([2, 4])], [ints([2, 4])], [floats([2, 5])]);
sample('split', apply('split', [1, -1], -1), [floats([2, 4])]);
sample('split', apply('split', [4]), [floats([4, 3])]);

sample('slice', apply('slice', [1, 0], [1, 2]), [floats([3, 4])], [ints([3, 4])], [floats([1, 4])]);
sample('slice', apply('slice', 1), [floats([3, 4])], [floats([3])]);
sample('slice', apply('slice', [1], [-1]), [floats([3, 4])]);
sample('slice', apply('slice', [0, 2, 1], [1, 2, 1]), [floats([2, 4, 3])]);
sample('slice', apply('slice', [0, 4], [2, 0]), [floats([2, 4])]);
sample('slice', (tf, x) => tf.slice!(tf.greater!(x, 0), [1], [2]), [floats([4])]);
for (const [begin, end, strides] of [
  [
    [0, 1],
    [4, 5],
    [2, 3],
  ],
  [
    [3, 4],
    [0, 0],
    [-1, -2],
  ],
  [
    [0, 0],
    [4, 5],
    [1, 1],
  ],
  [
    [-3, -4],
    [-1, 5],
    [1, 2],
  ],
  [
    [2, 0],
    [2, 5],
    [1, 1],
  ],
  [[1], [3], [1]],
  [[0], [4], [2]],
  [
    [9, 0],
    [12, 5],
    [2, 1],
  ],
] as const) {
  sample(
    'stridedSlice',
    apply('stridedSlice', [...begin], [...end], [...strides]),
    [floats([4, 5])],
    [ints([4, 5])],
  );
}
sample('stridedSlice', apply('stridedSlice', [1, 1], [0, 0], [1, 2], 1, 3), [floats([4, 5])]);
sample('stridedSlice', apply('stridedSlice', [0, 0], [2, 2]), [floats([4, 5])]);
sample(
  'pad',
  apply('pad', [
    [1, 2],
    [0, 3],
  ]),
  [floats([2, 3])],
  [ints([2, 3])],
  [floats([0, 3])],
);
sample(
  'pad',
  apply(
    'pad',
    [
      [0, 0],
      [1, 1],
      [0, 2],
      [0, 0],
    ],
    -7.5,
  ),
  [floats([1, 2, 2, 2])],
);
sample(
  'mirrorPad',
  apply(
    'mirrorPad',
    [
      [1, 1],
      [0, 2],
    ],
    'reflect',
  ),
  [floats([2, 3])],
  [floats([1, 3])],
);
sample(
  'mirrorPad',
  apply(
    'mirrorPad',
    [
      [1, 1],
      [0, 2],
    ],
    'symmetric',
  ),
  [floats([2, 3])],
);
sample(
  'gather',
  apply('gather'),
  [floats([5, 3]), ints([4], 0, 5)],
  [floats([5]), ints([2, 3], 0, 5)],
  [ints([5]), ints([2], 0, 5)],
  [floats([5]), ints([], 0, 5)],
  [floats([5]), floats([2])],
);
sample('gather', apply('gather', 1), [floats([2, 4, 3]), ints([2, 2], 0, 4)]);
sample('gather', apply('gather', 1, 1), [floats([2, 4, 3]), ints([2, 2], 0, 4)]);
sample('gather', (tf, x) => tf.gather!(x, [2, 0, 1]), [floats([3, 2])]);
sample(
  'gatherND',
  apply('gatherND'),
  [floats([3, 4]), ints([5, 2], 0, 3)],
  [floats([3, 4]), ints([2, 1], 0, 3)],
);
sample(
  'scatterND',
  (tf, indices, updates) => tf.scatterND!(indices, updates, [5, 2]),
  [ints([4, 1], 0, 5), floats([4, 2])],
  [ints([4, 1], 0, 5), floats([4, 3])],
  [ints([4, 1], 0, 5), ints([4, 2])],
);
sample('tensorScatterUpdate', apply('tensorScatterUpdate'), [
  floats([5, 2]),
  { shape: [2, 1], data: Int32Array.of(3, 0) },
  floats([2, 2]),
]);
sample('oneHot', apply('oneHot', 4), [ints([3], -1, 5)], [ints([2, 2], 0, 4)], [floats([3])]);
sample('oneHot', apply('oneHot', 3, 5, -1, 'float32'), [ints([4], 0, 3)]);
sample('oneHot', apply('oneHot', 1), [ints([3], 0, 1)]);

const images = [floats([2, 6, 5, 3]), floats([6, 5, 3])];
for (const image of images) {
  for (const pad of [
    'same',
    'valid',
    [
      [0, 0],
      [1, 2],
      [0, 1],
      [0, 0],
    ],
  ] as const) {
    sample('conv2d', apply('conv2d', [2, 1], pad), [image, floats([3, 2, 3, 4])]);
    sample('depthwiseConv2d', apply('depthwiseConv2d', 1, pad), [image, floats([3, 2, 3, 2])]);
    if (typeof pad === 'object') continue;
    sample('maxPool', apply('maxPool', [2, 3], 2, pad), [image]);
    sample('avgPool', apply('avgPool', 2, [1, 2], pad), [image]);
  }
  // One number for every side is right in tfjs for square windows only.
  sample('conv2d', apply('conv2d', 1, 1), [image, floats([3, 3, 3, 4])]);
  sample('depthwiseConv2d', apply('depthwiseConv2d', 2, 2), [image, floats([3, 3, 3, 2])]);
  sample('maxPool', apply('maxPool', 2, 2, 1), [image]);
  sample('avgPool', apply('avgPool', 3, 1, 1), [image]);
}
sample('conv2d', apply('conv2d', 1, 'valid', 'NHWC', 2), [floats([1, 7, 7, 1]), floats([3, 3, 1, 2])]);
sample(
  'conv2d',
  apply('conv2d', 1, 'valid'),
  [floats([1, 2, 7, 1]), floats([3, 3, 1, 2])],
  [floats([1, 4, 4, 2]), floats([3, 3, 1, 2])],
);
sample(
  'conv1d',
  apply('conv1d', 2, 'same'),
  [floats([2, 7, 3]), floats([3, 3, 4])],
  [floats([7, 3]), floats([3, 3, 4])],
);
sample('conv1d', apply('conv1d', 1, 'valid'), [floats([2, 7, 3]), floats([3, 3, 4])]);
sample('conv2dTranspose', apply('conv2dTranspose', [1, 6, 6, 2], 2, 'same'), [
  floats([1, 3, 3, 4]),
  floats([3, 3, 2, 4]),
]);
sample('conv2dTranspose', apply('conv2dTranspose', [1, 5, 5, 2], 1, 'valid'), [
  floats([1, 3, 3, 4]),
  floats([3, 3, 2, 4]),
]);
sample(
  'batchNorm',
  apply('batchNorm'),
  [floats([2, 3, 3, 4]), floats([4]), floats([4], 0.1, 2)],
  [floats([5, 4]), floats([4]), floats([4], 0.1, 2), floats([4]), floats([4])],
);

sample(
  'tensor',
  (tf) =>
    tf.tensor!([
      [1, 2],
      [3, 4],
    ]),
  [],
);
sample('tensor', (tf) => tf.tensor!(Float32Array.of(1, 2, 3, 4), [2, 2]), []);
sample('tensor', (tf) => tf.tensor1d!([1.5, 2], 'int32'), []);
sample('tensor', (tf) => tf.tensor2d!([1, 2, 3, 4], [2, 2]), []);
sample('tensor', (tf) => tf.tensor1d!([true, false]), []);
sample('tensor', (tf) => tf.scalar!(3.5), []);
sample('tensor', (tf) => tf.tensor!(Int32Array.of(1, 2)), []);
sample('tensor', (tf) => tf.tensor!([], [0, 3]), []);
for (const name of ['zeros', 'ones']) {
  for (const dtype of ['float32', 'int32', 'bool']) sample(name, (tf) => tf[name]!([2, 3], dtype), []);
  sample(name, (tf) => tf[name]!([]), []);
  sample(name, (tf) => tf[name]!([2, -1]), []);
  sample(`${name}Like`, apply(`${name}Like`), [floats([2, 2])], [ints([3])]);
}
sample('fill', (tf) => tf.fill!([2, 2], -1.5), []);
sample('fill', (tf) => tf.fill!([2, 2], 7, 'int32'), []);
sample('eye', (tf) => tf.eye!(3), []);
sample('eye', (tf) => tf.eye!(2, 3), []);
sample('eye', (tf) => tf.eye!(2, 3, [2], 'int32'), []);
sample('diag', apply('diag'), [floats([3])], [floats([2, 2])]);
for (const [start, stop, step] of [
  [0, 5, 1],
  [5, 0, -2],
  [0, 1, 0.25],
  [3, 3, 1],
  [5, 2, 1],
  [0, 3, -1],
  [0, 3, 0],
] as const) {
  sample('range', (tf) => tf.range!(start, stop, step), []);
}
sample('range', (tf) => tf.range!(0, 4, 1, 'int32'), []);
sample('linspace', (tf) => tf.linspace!(-1, 2, 5), []);
sample('linspace', (tf) => tf.linspace!(-1, 2, 0), []);

export const shapeSamples = samples.calls;
