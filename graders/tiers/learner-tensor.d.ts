type DataType = 'float32' | 'int32' | 'bool';

/** A tensor, or numbers that become one. */
type TensorLike = Tensor | number | boolean | Float32Array | Int32Array | TensorLike[];

/** A tensor of tfjs. Its shape and type are known while the code runs; its values are not. */
interface Tensor {
  /** Extents of the axes. */
  readonly shape: number[];
  /** Number of axes. */
  readonly rank: number;
  /** Number of elements. */
  readonly size: number;
  readonly dtype: DataType;
  /** Prints shape, type and, of visible cases, the values. */
  print(): void;
  /** Not needed here: memory is given back after every case. */
  dispose(): void;
  /** Absolute value. */
  abs(): Tensor;
  /** −x. */
  neg(): Tensor;
  /** −1, 0 or 1. */
  sign(): Tensor;
  /** x². */
  square(): Tensor;
  /** To the nearest integer; halves go to the even one. */
  round(): Tensor;
  /** Largest integer ≤ x, as float32. */
  floor(): Tensor;
  /** Smallest integer ≥ x, as float32. */
  ceil(): Tensor;
  /** Square root. */
  sqrt(): Tensor;
  /** 1/√x. */
  rsqrt(): Tensor;
  /** 1/x. */
  reciprocal(): Tensor;
  /** eˣ. */
  exp(): Tensor;
  /** eˣ − 1, exact for small x. */
  expm1(): Tensor;
  /** Natural logarithm. */
  log(): Tensor;
  /** ln(1 + x), exact for small x. */
  log1p(): Tensor;
  /** Sine of radians. */
  sin(): Tensor;
  /** Cosine of radians. */
  cos(): Tensor;
  /** Tangent of radians. */
  tan(): Tensor;
  /** Inverse sine. */
  asin(): Tensor;
  /** Inverse cosine. */
  acos(): Tensor;
  /** Inverse tangent. */
  atan(): Tensor;
  /** Hyperbolic sine. */
  sinh(): Tensor;
  /** Hyperbolic cosine. */
  cosh(): Tensor;
  /** Hyperbolic tangent. */
  tanh(): Tensor;
  /** Error function. */
  erf(): Tensor;
  /** 1/(1 + e⁻ˣ). */
  sigmoid(): Tensor;
  /** Logarithm of the sigmoid. */
  logSigmoid(): Tensor;
  /** ln(1 + eˣ). */
  softplus(): Tensor;
  /** max(x, 0). */
  relu(): Tensor;
  /** min(max(x, 0), 6). */
  relu6(): Tensor;
  /** x where x ≥ 0, else alpha·x. */
  leakyRelu(alpha?: number): Tensor;
  /** x where x ≥ 0, else alpha·x with a tensor alpha. */
  prelu(alpha: TensorLike): Tensor;
  /** x where x ≥ 0, else eˣ − 1. */
  elu(): Tensor;
  /** Scaled exponential linear unit. */
  selu(): Tensor;
  /** 1 where x > 0, else alpha·x. */
  step(alpha?: number): Tensor;
  /** Limits every element to [min, max]. */
  clipByValue(min: number, max: number): Tensor;
  /** Where elements are NaN. */
  isNaN(): Tensor;
  /** Where elements are infinite. */
  isInf(): Tensor;
  /** Where elements are finite. */
  isFinite(): Tensor;
  /** a + b, broadcast. */
  add(b: TensorLike): Tensor;
  /** a − b, broadcast. */
  sub(b: TensorLike): Tensor;
  /** a · b element by element, broadcast. */
  mul(b: TensorLike): Tensor;
  /** a / b, broadcast; two int32 tensors are divided without remainder. */
  div(b: TensorLike): Tensor;
  /** a / b, and 0 where b is 0. */
  divNoNan(b: TensorLike): Tensor;
  /** ⌊a / b⌋ as int32. */
  floorDiv(b: TensorLike): Tensor;
  /** Remainder of a / b with the sign of b. */
  mod(b: TensorLike): Tensor;
  /** a to the power of b. */
  pow(b: TensorLike): Tensor;
  /** Angle of the point (b, a). */
  atan2(b: TensorLike): Tensor;
  /** (a − b)². */
  squaredDifference(b: TensorLike): Tensor;
  /** The larger of a and b, element by element. */
  maximum(b: TensorLike): Tensor;
  /** The smaller of a and b, element by element. */
  minimum(b: TensorLike): Tensor;
  /** Where a = b, as a bool tensor. */
  equal(b: TensorLike): Tensor;
  /** Where a ≠ b, as a bool tensor. */
  notEqual(b: TensorLike): Tensor;
  /** Where a > b, as a bool tensor. */
  greater(b: TensorLike): Tensor;
  /** Where a ≥ b, as a bool tensor. */
  greaterEqual(b: TensorLike): Tensor;
  /** Where a < b, as a bool tensor. */
  less(b: TensorLike): Tensor;
  /** Where a ≤ b, as a bool tensor. */
  lessEqual(b: TensorLike): Tensor;
  /** Where both are true. */
  logicalAnd(b: TensorLike): Tensor;
  /** Where one of them is true. */
  logicalOr(b: TensorLike): Tensor;
  /** Where exactly one of them is true. */
  logicalXor(b: TensorLike): Tensor;
  /** Where it is false. */
  logicalNot(): Tensor;
  /** a where the condition is true, else b; all three broadcast. */
  where(condition: TensorLike, b: TensorLike): Tensor;
  /** Sum over axes; over all of them by default. */
  sum(axis?: number | number[], keepDims?: boolean): Tensor;
  /** Mean over axes, as float32. */
  mean(axis?: number | number[], keepDims?: boolean): Tensor;
  /** Product over axes. */
  prod(axis?: number | number[], keepDims?: boolean): Tensor;
  /** Largest element along axes. */
  max(axis?: number | number[], keepDims?: boolean): Tensor;
  /** Smallest element along axes. */
  min(axis?: number | number[], keepDims?: boolean): Tensor;
  /** Whether all elements along axes are true. */
  all(axis?: number | number[], keepDims?: boolean): Tensor;
  /** Whether an element along axes is true. */
  any(axis?: number | number[], keepDims?: boolean): Tensor;
  /** Position of the largest element along one axis, as int32. */
  argMax(axis?: number): Tensor;
  /** Position of the smallest element along one axis, as int32. */
  argMin(axis?: number): Tensor;
  /** ln Σ eˣ over axes, without overflow. */
  logSumExp(axis?: number | number[], keepDims?: boolean): Tensor;
  /** Norm over axes: 1, 2, ±Infinity, euclidean or fro. */
  norm(ord?: number | 'euclidean' | 'fro', axis?: number | number[], keepDims?: boolean): Tensor;
  /** Running sum along one axis. */
  cumsum(axis?: number, exclusive?: boolean, reverse?: boolean): Tensor;
  /** Running product along one axis. */
  cumprod(axis?: number, exclusive?: boolean, reverse?: boolean): Tensor;
  /** The k largest elements along the last axis, and where they stand. */
  topk(k?: number, sorted?: boolean): { values: Tensor; indices: Tensor };
  /** Softmax along the last axis. */
  softmax(axis?: number): Tensor;
  /** Logarithm of the softmax along the last axis. */
  logSoftmax(axis?: number): Tensor;
  /** Matrix product of the last two axes; the axes before them broadcast. */
  matMul(b: TensorLike, transposeA?: boolean, transposeB?: boolean): Tensor;
  /** Product of vectors and matrices of rank 1 or 2. */
  dot(b: TensorLike): Tensor;
  /** The same elements in another shape; one extent may be −1. */
  reshape(shape: number[]): Tensor;
  /** Inserts an axis of extent 1. */
  expandDims(axis?: number): Tensor;
  /** Removes axes of extent 1. */
  squeeze(axis?: number[]): Tensor;
  /** The same tensor under another handle. */
  clone(): Tensor;
  /** Converts to another type. */
  cast(dtype: DataType): Tensor;
  /** Reorders the axes; reverses them by default. */
  transpose(perm?: number[]): Tensor;
  /** Repeats axes of extent 1 up to a shape. */
  broadcastTo(shape: number[]): Tensor;
  /** Repeats the whole tensor along each axis. */
  tile(reps: number[]): Tensor;
  /** Reverses the order along axes; along all of them by default. */
  reverse(axis?: number | number[]): Tensor;
  /** Joins tensors along an axis that exists. */
  concat(others: TensorLike | TensorLike[], axis?: number): Tensor;
  /** Joins tensors along a new axis. */
  stack(others: TensorLike | TensorLike[], axis?: number): Tensor;
  /** Takes an axis apart into a list of tensors. */
  unstack(axis?: number): Tensor[];
  /** Cuts an axis into equal parts or parts of given extents. */
  split(numOrSizeSplits: number | number[], axis?: number): Tensor[];
  /** The part that starts at begin; −1 in size goes on to the end. */
  slice(begin: number | number[], size?: number | number[]): Tensor;
  /** Every strides-th element from begin up to end; negative positions count from the end. */
  stridedSlice(begin: number[], end: number[], strides?: number[], beginMask?: number, endMask?: number): Tensor;
  /** Adds [before, after] elements to every axis. */
  pad(paddings: [number, number][], constantValue?: number): Tensor;
  /** Pads with the tensor’s own mirrored elements. */
  mirrorPad(paddings: [number, number][], mode: 'reflect' | 'symmetric'): Tensor;
  /** Picks positions along an axis, e.g. rows of a table. */
  gather(indices: TensorLike, axis?: number, batchDims?: number): Tensor;
  /** Rows with onValue at the index and offValue elsewhere. */
  oneHot(depth: number, onValue?: number, offValue?: number, dtype?: DataType): Tensor;
  /** Cross-correlation along one axis with channels last. */
  conv1d(filter: TensorLike, stride: number, pad: 'same' | 'valid', dataFormat?: 'NWC', dilation?: number): Tensor;
  /** Cross-correlation of images with channels last. */
  conv2d(filter: TensorLike, strides: number | number[], pad: 'same' | 'valid' | number | [number, number][], dataFormat?: 'NHWC', dilations?: number | number[]): Tensor;
  /** Cross-correlation of each channel by itself. */
  depthwiseConv2d(filter: TensorLike, strides: number | number[], pad: 'same' | 'valid' | number | [number, number][], dataFormat?: 'NHWC', dilations?: number | number[]): Tensor;
  /** The transpose of a two-dimensional convolution. */
  conv2dTranspose(filter: TensorLike, outputShape: number[], strides: number | number[], pad: 'same' | 'valid' | number | [number, number][]): Tensor;
  /** Largest element of every window. */
  maxPool(filterSize: number | number[], strides: number | number[], pad: 'same' | 'valid' | number | [number, number][]): Tensor;
  /** Mean of every window. */
  avgPool(filterSize: number | number[], strides: number | number[], pad: 'same' | 'valid' | number | [number, number][]): Tensor;
  /** Normalises channels by given statistics. */
  batchNorm(mean: TensorLike, variance: TensorLike, offset?: TensorLike, scale?: TensorLike, varianceEpsilon?: number): Tensor;
  /** Zeros in the shape and type of x. */
  zerosLike(): Tensor;
  /** Ones in the shape and type of x. */
  onesLike(): Tensor;
  flatten(): Tensor;
  asScalar(): Tensor;
  as1D(): Tensor;
  as2D(rows: number, columns: number): Tensor;
  as3D(rows: number, columns: number, depth: number): Tensor;
  as4D(rows: number, columns: number, depth: number, depth2: number): Tensor;
  reshapeAs(other: Tensor): Tensor;
  toFloat(): Tensor;
  toInt(): Tensor;
  toBool(): Tensor;
  asType(dtype: DataType): Tensor;
}

type Tensor1D = Tensor;
type Tensor2D = Tensor;
type Tensor3D = Tensor;
type Tensor4D = Tensor;
type Tensor5D = Tensor;
type Tensor6D = Tensor;

/** The operations of tfjs that are available here: the first argument of your function. */
interface TensorFlow {
  /** Absolute value. */
  abs(x: TensorLike): Tensor;
  /** −x. */
  neg(x: TensorLike): Tensor;
  /** −1, 0 or 1. */
  sign(x: TensorLike): Tensor;
  /** x². */
  square(x: TensorLike): Tensor;
  /** To the nearest integer; halves go to the even one. */
  round(x: TensorLike): Tensor;
  /** Largest integer ≤ x, as float32. */
  floor(x: TensorLike): Tensor;
  /** Smallest integer ≥ x, as float32. */
  ceil(x: TensorLike): Tensor;
  /** Square root. */
  sqrt(x: TensorLike): Tensor;
  /** 1/√x. */
  rsqrt(x: TensorLike): Tensor;
  /** 1/x. */
  reciprocal(x: TensorLike): Tensor;
  /** eˣ. */
  exp(x: TensorLike): Tensor;
  /** eˣ − 1, exact for small x. */
  expm1(x: TensorLike): Tensor;
  /** Natural logarithm. */
  log(x: TensorLike): Tensor;
  /** ln(1 + x), exact for small x. */
  log1p(x: TensorLike): Tensor;
  /** Sine of radians. */
  sin(x: TensorLike): Tensor;
  /** Cosine of radians. */
  cos(x: TensorLike): Tensor;
  /** Tangent of radians. */
  tan(x: TensorLike): Tensor;
  /** Inverse sine. */
  asin(x: TensorLike): Tensor;
  /** Inverse cosine. */
  acos(x: TensorLike): Tensor;
  /** Inverse tangent. */
  atan(x: TensorLike): Tensor;
  /** Hyperbolic sine. */
  sinh(x: TensorLike): Tensor;
  /** Hyperbolic cosine. */
  cosh(x: TensorLike): Tensor;
  /** Hyperbolic tangent. */
  tanh(x: TensorLike): Tensor;
  /** Error function. */
  erf(x: TensorLike): Tensor;
  /** 1/(1 + e⁻ˣ). */
  sigmoid(x: TensorLike): Tensor;
  /** Logarithm of the sigmoid. */
  logSigmoid(x: TensorLike): Tensor;
  /** ln(1 + eˣ). */
  softplus(x: TensorLike): Tensor;
  /** max(x, 0). */
  relu(x: TensorLike): Tensor;
  /** min(max(x, 0), 6). */
  relu6(x: TensorLike): Tensor;
  /** x where x ≥ 0, else alpha·x. */
  leakyRelu(x: TensorLike, alpha?: number): Tensor;
  /** x where x ≥ 0, else alpha·x with a tensor alpha. */
  prelu(x: TensorLike, alpha: TensorLike): Tensor;
  /** x where x ≥ 0, else eˣ − 1. */
  elu(x: TensorLike): Tensor;
  /** Scaled exponential linear unit. */
  selu(x: TensorLike): Tensor;
  /** 1 where x > 0, else alpha·x. */
  step(x: TensorLike, alpha?: number): Tensor;
  /** Limits every element to [min, max]. */
  clipByValue(x: TensorLike, min: number, max: number): Tensor;
  /** Where elements are NaN. */
  isNaN(x: TensorLike): Tensor;
  /** Where elements are infinite. */
  isInf(x: TensorLike): Tensor;
  /** Where elements are finite. */
  isFinite(x: TensorLike): Tensor;
  /** a + b, broadcast. */
  add(a: TensorLike, b: TensorLike): Tensor;
  /** a − b, broadcast. */
  sub(a: TensorLike, b: TensorLike): Tensor;
  /** a · b element by element, broadcast. */
  mul(a: TensorLike, b: TensorLike): Tensor;
  /** a / b, broadcast; two int32 tensors are divided without remainder. */
  div(a: TensorLike, b: TensorLike): Tensor;
  /** a / b, and 0 where b is 0. */
  divNoNan(a: TensorLike, b: TensorLike): Tensor;
  /** ⌊a / b⌋ as int32. */
  floorDiv(a: TensorLike, b: TensorLike): Tensor;
  /** Remainder of a / b with the sign of b. */
  mod(a: TensorLike, b: TensorLike): Tensor;
  /** a to the power of b. */
  pow(a: TensorLike, b: TensorLike): Tensor;
  /** Angle of the point (b, a). */
  atan2(a: TensorLike, b: TensorLike): Tensor;
  /** (a − b)². */
  squaredDifference(a: TensorLike, b: TensorLike): Tensor;
  /** The larger of a and b, element by element. */
  maximum(a: TensorLike, b: TensorLike): Tensor;
  /** The smaller of a and b, element by element. */
  minimum(a: TensorLike, b: TensorLike): Tensor;
  /** Sum of tensors of one shape. */
  addN(tensors: TensorLike[]): Tensor;
  /** Where a = b, as a bool tensor. */
  equal(a: TensorLike, b: TensorLike): Tensor;
  /** Where a ≠ b, as a bool tensor. */
  notEqual(a: TensorLike, b: TensorLike): Tensor;
  /** Where a > b, as a bool tensor. */
  greater(a: TensorLike, b: TensorLike): Tensor;
  /** Where a ≥ b, as a bool tensor. */
  greaterEqual(a: TensorLike, b: TensorLike): Tensor;
  /** Where a < b, as a bool tensor. */
  less(a: TensorLike, b: TensorLike): Tensor;
  /** Where a ≤ b, as a bool tensor. */
  lessEqual(a: TensorLike, b: TensorLike): Tensor;
  /** Where both are true. */
  logicalAnd(a: TensorLike, b: TensorLike): Tensor;
  /** Where one of them is true. */
  logicalOr(a: TensorLike, b: TensorLike): Tensor;
  /** Where exactly one of them is true. */
  logicalXor(a: TensorLike, b: TensorLike): Tensor;
  /** Where it is false. */
  logicalNot(x: TensorLike): Tensor;
  /** a where the condition is true, else b; all three broadcast. */
  where(condition: TensorLike, a: TensorLike, b: TensorLike): Tensor;
  /** Sum over axes; over all of them by default. */
  sum(x: TensorLike, axis?: number | number[], keepDims?: boolean): Tensor;
  /** Mean over axes, as float32. */
  mean(x: TensorLike, axis?: number | number[], keepDims?: boolean): Tensor;
  /** Product over axes. */
  prod(x: TensorLike, axis?: number | number[], keepDims?: boolean): Tensor;
  /** Largest element along axes. */
  max(x: TensorLike, axis?: number | number[], keepDims?: boolean): Tensor;
  /** Smallest element along axes. */
  min(x: TensorLike, axis?: number | number[], keepDims?: boolean): Tensor;
  /** Whether all elements along axes are true. */
  all(x: TensorLike, axis?: number | number[], keepDims?: boolean): Tensor;
  /** Whether an element along axes is true. */
  any(x: TensorLike, axis?: number | number[], keepDims?: boolean): Tensor;
  /** Position of the largest element along one axis, as int32. */
  argMax(x: TensorLike, axis?: number): Tensor;
  /** Position of the smallest element along one axis, as int32. */
  argMin(x: TensorLike, axis?: number): Tensor;
  /** ln Σ eˣ over axes, without overflow. */
  logSumExp(x: TensorLike, axis?: number | number[], keepDims?: boolean): Tensor;
  /** Mean and population variance over axes. */
  moments(x: TensorLike, axis?: number | number[], keepDims?: boolean): { mean: Tensor; variance: Tensor };
  /** Norm over axes: 1, 2, ±Infinity, euclidean or fro. */
  norm(x: TensorLike, ord?: number | 'euclidean' | 'fro', axis?: number | number[], keepDims?: boolean): Tensor;
  /** Running sum along one axis. */
  cumsum(x: TensorLike, axis?: number, exclusive?: boolean, reverse?: boolean): Tensor;
  /** Running product along one axis. */
  cumprod(x: TensorLike, axis?: number, exclusive?: boolean, reverse?: boolean): Tensor;
  /** The k largest elements along the last axis, and where they stand. */
  topk(x: TensorLike, k?: number, sorted?: boolean): { values: Tensor; indices: Tensor };
  /** Softmax along the last axis. */
  softmax(x: TensorLike, axis?: number): Tensor;
  /** Logarithm of the softmax along the last axis. */
  logSoftmax(x: TensorLike, axis?: number): Tensor;
  /** Matrix product of the last two axes; the axes before them broadcast. */
  matMul(a: TensorLike, b: TensorLike, transposeA?: boolean, transposeB?: boolean): Tensor;
  /** Product of vectors and matrices of rank 1 or 2. */
  dot(a: TensorLike, b: TensorLike): Tensor;
  /** a[i] · b[j] of two vectors. */
  outerProduct(a: TensorLike, b: TensorLike): Tensor;
  /** The same elements in another shape; one extent may be −1. */
  reshape(x: TensorLike, shape: number[]): Tensor;
  /** Inserts an axis of extent 1. */
  expandDims(x: TensorLike, axis?: number): Tensor;
  /** Removes axes of extent 1. */
  squeeze(x: TensorLike, axis?: number[]): Tensor;
  /** Throws unless the shape is the one given. */
  ensureShape(x: TensorLike, shape: number[]): Tensor;
  /** The same tensor under another handle. */
  clone(x: TensorLike): Tensor;
  /** Converts to another type. */
  cast(x: TensorLike, dtype: DataType): Tensor;
  /** Reorders the axes; reverses them by default. */
  transpose(x: TensorLike, perm?: number[]): Tensor;
  /** Repeats axes of extent 1 up to a shape. */
  broadcastTo(x: TensorLike, shape: number[]): Tensor;
  /** Repeats the whole tensor along each axis. */
  tile(x: TensorLike, reps: number[]): Tensor;
  /** Reverses the order along axes; along all of them by default. */
  reverse(x: TensorLike, axis?: number | number[]): Tensor;
  /** Joins tensors along an axis that exists. */
  concat(tensors: TensorLike[], axis?: number): Tensor;
  /** Joins tensors along a new axis. */
  stack(tensors: TensorLike[], axis?: number): Tensor;
  /** Takes an axis apart into a list of tensors. */
  unstack(x: TensorLike, axis?: number): Tensor[];
  /** Cuts an axis into equal parts or parts of given extents. */
  split(x: TensorLike, numOrSizeSplits: number | number[], axis?: number): Tensor[];
  /** The part that starts at begin; −1 in size goes on to the end. */
  slice(x: TensorLike, begin: number | number[], size?: number | number[]): Tensor;
  /** Every strides-th element from begin up to end; negative positions count from the end. */
  stridedSlice(x: TensorLike, begin: number[], end: number[], strides?: number[], beginMask?: number, endMask?: number): Tensor;
  /** Adds [before, after] elements to every axis. */
  pad(x: TensorLike, paddings: [number, number][], constantValue?: number): Tensor;
  /** Pads with the tensor’s own mirrored elements. */
  mirrorPad(x: TensorLike, paddings: [number, number][], mode: 'reflect' | 'symmetric'): Tensor;
  /** Picks positions along an axis, e.g. rows of a table. */
  gather(x: TensorLike, indices: TensorLike, axis?: number, batchDims?: number): Tensor;
  /** Picks elements by full positions. */
  gatherND(x: TensorLike, indices: TensorLike): Tensor;
  /** Adds updates up at positions of a tensor of zeros. */
  scatterND(indices: TensorLike, updates: TensorLike, shape: number[]): Tensor;
  /** Replaces elements at positions. */
  tensorScatterUpdate(x: TensorLike, indices: TensorLike, updates: TensorLike): Tensor;
  /** Rows with onValue at the index and offValue elsewhere. */
  oneHot(indices: TensorLike, depth: number, onValue?: number, offValue?: number, dtype?: DataType): Tensor;
  /** Cross-correlation along one axis with channels last. */
  conv1d(x: TensorLike, filter: TensorLike, stride: number, pad: 'same' | 'valid', dataFormat?: 'NWC', dilation?: number): Tensor;
  /** Cross-correlation of images with channels last. */
  conv2d(x: TensorLike, filter: TensorLike, strides: number | number[], pad: 'same' | 'valid' | number | [number, number][], dataFormat?: 'NHWC', dilations?: number | number[]): Tensor;
  /** Cross-correlation of each channel by itself. */
  depthwiseConv2d(x: TensorLike, filter: TensorLike, strides: number | number[], pad: 'same' | 'valid' | number | [number, number][], dataFormat?: 'NHWC', dilations?: number | number[]): Tensor;
  /** The transpose of a two-dimensional convolution. */
  conv2dTranspose(x: TensorLike, filter: TensorLike, outputShape: number[], strides: number | number[], pad: 'same' | 'valid' | number | [number, number][]): Tensor;
  /** Largest element of every window. */
  maxPool(x: TensorLike, filterSize: number | number[], strides: number | number[], pad: 'same' | 'valid' | number | [number, number][]): Tensor;
  /** Mean of every window. */
  avgPool(x: TensorLike, filterSize: number | number[], strides: number | number[], pad: 'same' | 'valid' | number | [number, number][]): Tensor;
  /** Normalises channels by given statistics. */
  batchNorm(x: TensorLike, mean: TensorLike, variance: TensorLike, offset?: TensorLike, scale?: TensorLike, varianceEpsilon?: number): Tensor;
  /** A tensor of zeros. */
  zeros(shape: number[], dtype?: DataType): Tensor;
  /** A tensor of ones. */
  ones(shape: number[], dtype?: DataType): Tensor;
  /** A tensor of one value. */
  fill(shape: number[], value: number, dtype?: DataType): Tensor;
  /** Zeros in the shape and type of x. */
  zerosLike(x: TensorLike): Tensor;
  /** Ones in the shape and type of x. */
  onesLike(x: TensorLike): Tensor;
  /** The identity matrix. */
  eye(numRows: number, numColumns?: number, batchShape?: number[], dtype?: DataType): Tensor;
  /** A tensor with x on its diagonal. */
  diag(x: TensorLike): Tensor;
  /** Numbers from start, by step, up to but without stop. */
  range(start: number, stop: number, step?: number, dtype?: DataType): Tensor;
  /** num numbers from start to stop, both included. */
  linspace(start: number, stop: number, num: number): Tensor;
  /** A tensor from numbers, nested lists or a typed array. */
  tensor(values: TensorLike, shape?: number[], dtype?: DataType): Tensor;
  tensor1d(values: TensorLike, dtype?: DataType): Tensor;
  tensor2d(values: TensorLike, shape?: number[], dtype?: DataType): Tensor;
  tensor3d(values: TensorLike, shape?: number[], dtype?: DataType): Tensor;
  tensor4d(values: TensorLike, shape?: number[], dtype?: DataType): Tensor;
  tensor5d(values: TensorLike, shape?: number[], dtype?: DataType): Tensor;
  tensor6d(values: TensorLike, shape?: number[], dtype?: DataType): Tensor;
  scalar(value: number | boolean, dtype?: DataType): Tensor;
  readonly linalg: {
    /** Keeps a band around the diagonal: numLower below it, numUpper above it; −1 keeps all. */
    bandPart(x: TensorLike, numLower: number, numUpper: number): Tensor;
  };
  /** Calls the function; memory is given back after every case anyway. */
  tidy<T>(run: () => T): T;
  keep<T>(tensor: T): T;
  dispose(tensors: unknown): void;
  print(tensor: Tensor): void;
}

/** Prints to the console pane below the editor; of visible cases, also the values of tensors. */
declare const console: {
  log(...values: unknown[]): void;
  info(...values: unknown[]): void;
  warn(...values: unknown[]): void;
  error(...values: unknown[]): void;
};
