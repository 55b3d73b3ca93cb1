import type { Parameter } from './arguments.ts';
import {
  x,
  floatX,
  boolX,
  a,
  b,
  indices,
  updates,
  tensors,
  shape,
  axes,
  axis,
  lastAxis,
  keepDims,
  exclusive,
  backwards,
  dtype,
  paddings,
  filter,
  strides,
  pad,
  dilations,
  nhwc,
  filterSize,
  integer,
  number,
  flag,
  maybe,
} from './parameters.ts';
import {
  counted,
  diagonal,
  filled,
  identityMatrix,
  likeGiven,
  literal,
  made,
  oneHotRows,
  spaced,
} from './rules/creation.ts';
import {
  arithmetic,
  castRule,
  choose,
  clip,
  comparison,
  extremum,
  mapNumbers,
  mapToBool,
  mapToFloat,
  preluRule,
  product,
  sumOfMany,
  wholeQuotient,
} from './rules/elementwise.ts';
import {
  gathered,
  gatheredPoints,
  mirrorPadded,
  padded,
  scattered,
  sliced,
  stridedSliced,
  updatedPoints,
} from './rules/indexing.ts';
import type { Infer } from './rules/inferred.ts';
import { band, batchNormRule, dotProduct, matrixProduct, outerProductRule } from './rules/products.ts';
import {
  alongLastAxis,
  cumulative,
  largest,
  norms,
  positionOfExtremum,
  reduceBool,
  reduceExtremum,
  reduceMoments,
  reduceSum,
  reduceToFloat,
} from './rules/reductions.ts';
import {
  broadcastTo,
  concatenated,
  ensured,
  expanded,
  reshaped,
  reversed,
  sameSpec,
  splitParts,
  squeezed,
  stacked,
  tiled,
  transposed,
  unstacked,
} from './rules/shapes.ts';
import { convolved1d, convolved2d, convolvedTransposed, depthwise2d, pooled } from './rules/windows.ts';

// Evaluated inside the sandboxes too (sandbox-source.ts).

/** One operation that learners may use; everything about it follows from its row. */
export interface Operation {
  /** In the order of tfjs. */
  readonly parameters: readonly Parameter[];
  readonly infer: Infer;
  /** How many kernels one call launches. What moves or makes no values counts nothing. */
  readonly launches: number;
  /** How the results are handed out: one tensor, a list, or a record with these names. */
  readonly returns: 'one' | 'list' | readonly string[];
  /** Whether tensors have it as a method, as in tfjs; there the tensor is the first argument. */
  readonly method: boolean;
}

type Row = Partial<Omit<Operation, 'infer'>>;

function row(infer: unknown, parameters: readonly Parameter[], others: Row = {}): Operation {
  return { launches: 1, returns: 'one', method: true, ...others, parameters, infer: infer as Infer };
}

const reduction = [x, axes, keepDims];
const reductionOfBool = [boolX, axes, keepDims];
const none = { launches: 0 };
const functionOnly = { method: false };
const unlaunched = { launches: 0, method: false };

/** The operations of tfjs that learners may use, each with the name, the order of arguments and the effect it has there. */
export const operations: Readonly<Record<string, Operation>> = {
  // Element by element
  abs: row(mapNumbers, [x]),
  neg: row(mapNumbers, [x]),
  sign: row(mapNumbers, [x]),
  square: row(mapNumbers, [x]),
  round: row(mapNumbers, [x]),
  floor: row(mapToFloat, [floatX]),
  ceil: row(mapToFloat, [floatX]),
  sqrt: row(mapToFloat, [floatX]),
  rsqrt: row(mapToFloat, [floatX]),
  reciprocal: row(mapToFloat, [floatX]),
  exp: row(mapToFloat, [x]),
  expm1: row(mapToFloat, [floatX]),
  log: row(mapToFloat, [floatX]),
  log1p: row(mapToFloat, [floatX]),
  sin: row(mapToFloat, [floatX]),
  cos: row(mapToFloat, [floatX]),
  tan: row(mapToFloat, [floatX]),
  asin: row(mapToFloat, [floatX]),
  acos: row(mapToFloat, [floatX]),
  atan: row(mapToFloat, [floatX]),
  sinh: row(mapToFloat, [floatX]),
  cosh: row(mapToFloat, [floatX]),
  tanh: row(mapToFloat, [floatX]),
  erf: row(mapToFloat, [floatX]),
  sigmoid: row(mapToFloat, [floatX]),
  logSigmoid: row(mapToFloat, [floatX], { launches: 3 }),
  softplus: row(mapToFloat, [floatX]),
  relu: row(mapNumbers, [x]),
  relu6: row(mapNumbers, [x]),
  leakyRelu: row(mapToFloat, [x, number('alpha', 0.2)]),
  prelu: row(preluRule, [floatX, { name: 'alpha', kind: 'float' }]),
  elu: row(mapToFloat, [floatX]),
  selu: row(mapToFloat, [floatX]),
  step: row(mapNumbers, [x, number('alpha', 0)]),
  clipByValue: row(clip, [x, number('min'), number('max')]),
  isNaN: row(mapToBool, [floatX]),
  isInf: row(mapToBool, [floatX]),
  isFinite: row(mapToBool, [floatX]),

  // Two tensors, broadcast
  add: row(arithmetic, [a, b]),
  sub: row(arithmetic, [a, b]),
  mul: row(product, [a, b]),
  div: row(arithmetic, [a, b]),
  divNoNan: row(arithmetic, [a, b], { launches: 3 }),
  floorDiv: row(wholeQuotient, [a, b]),
  mod: row(arithmetic, [a, b]),
  pow: row(arithmetic, [a, b]),
  atan2: row(arithmetic, [
    { name: 'a', kind: 'float' },
    { name: 'b', kind: 'float' },
  ]),
  squaredDifference: row(arithmetic, [a, b]),
  maximum: row(extremum, [a, b]),
  minimum: row(extremum, [a, b]),
  addN: row(sumOfMany, [tensors], functionOnly),

  // Comparison and logic
  equal: row(comparison, [a, b]),
  notEqual: row(comparison, [a, b]),
  greater: row(comparison, [a, b]),
  greaterEqual: row(comparison, [a, b]),
  less: row(comparison, [a, b]),
  lessEqual: row(comparison, [a, b]),
  logicalAnd: row(comparison, [
    { name: 'a', kind: 'bool' },
    { name: 'b', kind: 'bool' },
  ]),
  logicalOr: row(comparison, [
    { name: 'a', kind: 'bool' },
    { name: 'b', kind: 'bool' },
  ]),
  logicalXor: row(
    comparison,
    [
      { name: 'a', kind: 'bool' },
      { name: 'b', kind: 'bool' },
    ],
    { launches: 3 },
  ),
  logicalNot: row(mapToBool, [boolX]),
  where: row(choose, [{ name: 'condition', kind: 'bool' }, a, b]),

  // Reductions
  sum: row(reduceSum, reduction),
  mean: row(reduceToFloat, reduction),
  prod: row(reduceSum, reduction),
  max: row(reduceExtremum, reduction),
  min: row(reduceExtremum, reduction),
  all: row(reduceBool, reductionOfBool),
  any: row(reduceBool, reductionOfBool),
  argMax: row(positionOfExtremum, [x, axis]),
  argMin: row(positionOfExtremum, [x, axis]),
  logSumExp: row(reduceToFloat, [floatX, axes, keepDims], { launches: 6 }),
  moments: row(reduceMoments, reduction, { launches: 4, returns: ['mean', 'variance'], method: false }),
  norm: row(norms, [floatX, { name: 'ord', kind: 'order', default: 'euclidean' }, axes, keepDims], {
    launches: 4,
  }),
  cumsum: row(cumulative, [x, axis, exclusive, backwards]),
  cumprod: row(cumulative, [x, axis, exclusive, backwards]),
  topk: row(largest, [x, integer('k', 1), flag('sorted', true)], { returns: ['values', 'indices'] }),
  softmax: row(alongLastAxis, [floatX, lastAxis]),
  logSoftmax: row(alongLastAxis, [floatX, lastAxis], { launches: 6 }),

  // Products of matrices
  matMul: row(matrixProduct, [a, b, flag('transposeA'), flag('transposeB')]),
  dot: row(dotProduct, [a, b]),
  outerProduct: row(outerProductRule, [a, b], functionOnly),
  'linalg.bandPart': row(band, [x, integer('numLower'), integer('numUpper')], functionOnly),

  // Shapes
  reshape: row(reshaped, [x, { name: 'shape', kind: 'newShape' }], none),
  expandDims: row(expanded, [x, axis], none),
  squeeze: row(squeezed, [x, { name: 'axis', kind: 'shape', default: null }], none),
  ensureShape: row(ensured, [x, shape], unlaunched),
  clone: row(sameSpec, [x], none),
  cast: row(castRule, [x, { name: 'dtype', kind: 'dtype' }], none),
  transpose: row(transposed, [x, { name: 'perm', kind: 'shape', default: null }]),
  broadcastTo: row(broadcastTo, [x, shape]),
  tile: row(tiled, [x, { name: 'reps', kind: 'shape' }]),
  reverse: row(reversed, [x, axes]),
  concat: row(concatenated, [tensors, axis]),
  stack: row(stacked, [tensors, axis]),
  unstack: row(unstacked, [x, axis], { returns: 'list' }),
  split: row(splitParts, [x, { name: 'numOrSizeSplits', kind: 'sizes' }, axis], { returns: 'list' }),

  // Positions
  slice: row(sliced, [
    x,
    { name: 'begin', kind: 'integers' },
    { name: 'size', kind: 'integers', default: null },
  ]),
  stridedSlice: row(stridedSliced, [
    x,
    { name: 'begin', kind: 'shape' },
    { name: 'end', kind: 'shape' },
    { name: 'strides', kind: 'shape', default: null },
    integer('beginMask', 0),
    integer('endMask', 0),
  ]),
  pad: row(padded, [x, paddings, number('constantValue', 0)]),
  mirrorPad: row(mirrorPadded, [
    x,
    paddings,
    { name: 'mode', kind: 'text', choices: ['reflect', 'symmetric'] },
  ]),
  gather: row(gathered, [x, indices, axis, integer('batchDims', 0)]),
  gatherND: row(gatheredPoints, [x, indices], functionOnly),
  scatterND: row(scattered, [indices, updates, shape], functionOnly),
  tensorScatterUpdate: row(updatedPoints, [x, indices, updates], functionOnly),
  oneHot: row(oneHotRows, [
    indices,
    integer('depth'),
    number('onValue', 1),
    number('offValue', 0),
    { name: 'dtype', kind: 'dtype', default: 'int32' },
  ]),

  // Windows
  conv1d: row(convolved1d, [
    floatX,
    filter,
    integer('stride'),
    { name: 'pad', kind: 'text', choices: ['same', 'valid'] },
    { name: 'dataFormat', kind: 'text', choices: ['NWC'], default: 'NWC' },
    integer('dilation', 1),
  ]),
  conv2d: row(convolved2d, [floatX, filter, strides, pad, nhwc, dilations]),
  depthwiseConv2d: row(depthwise2d, [floatX, filter, strides, pad, nhwc, dilations]),
  conv2dTranspose: row(convolvedTransposed, [
    floatX,
    filter,
    { name: 'outputShape', kind: 'shape' },
    strides,
    pad,
  ]),
  maxPool: row(pooled, [floatX, filterSize, strides, pad]),
  avgPool: row(pooled, [floatX, filterSize, strides, pad]),
  batchNorm: row(batchNormRule, [
    floatX,
    { name: 'mean', kind: 'float' },
    { name: 'variance', kind: 'float' },
    maybe('offset', 'float'),
    maybe('scale', 'float'),
    number('varianceEpsilon', 0.001),
  ]),

  // New tensors
  tensor: row(literal, [{ name: 'values', kind: 'data' }, shape, dtype], unlaunched),
  zeros: row(made, [shape, dtype], unlaunched),
  ones: row(made, [shape, dtype], unlaunched),
  fill: row(filled, [shape, number('value'), maybe('dtype', 'dtype')], unlaunched),
  zerosLike: row(likeGiven, [x], none),
  onesLike: row(likeGiven, [x], none),
  eye: row(
    identityMatrix,
    [integer('numRows'), maybe('numColumns', 'integer'), maybe('batchShape', 'shape'), dtype],
    unlaunched,
  ),
  diag: row(diagonal, [x], functionOnly),
  range: row(counted, [number('start'), number('stop'), number('step', 1), dtype], unlaunched),
  linspace: row(spaced, [number('start'), number('stop'), integer('num')], unlaunched),
};
