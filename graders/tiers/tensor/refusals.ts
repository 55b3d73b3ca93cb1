import { operations } from './operations.ts';

// Evaluated inside the sandboxes too (sandbox-source.ts).

/** Why a name of tfjs cannot be used; the page says it in the learner's language. */
const refusalCodes = [
  /** It is what the exercise asks for. */
  'banned',
  /** It would read values. */
  'reading',
  'gradients',
  /** It contains whole exercises: layers, losses, optimizers. */
  'readyMade',
  /** Random numbers are given by the exercise. */
  'random',
  /** It changes how tfjs itself works. */
  'engine',
  /** Another operation does it here. */
  'instead',
  'notOffered',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

export function isRefusalCode(code: string): code is RefusalCode {
  return (refusalCodes as readonly string[]).includes(code);
}

export interface RefusedName {
  code: RefusalCode;
  name: string;
  instead?: string;
}

const refusedNames: Readonly<Partial<Record<RefusalCode, string>>> = {
  reading:
    'data dataSync array arraySync buffer bufferSync bytes dataToGPU dataId TensorBuffer whereAsync ' +
    'booleanMaskAsync setdiff1dAsync unique browser',
  gradients: 'grad grads valueAndGrad valueAndGrads variableGrads customGrad variable Variable',
  readyMade:
    'layers model sequential input train losses softmaxCrossEntropy metrics fused Optimizer OptimizerConstructors SGDOptimizer ' +
    'MomentumOptimizer AdadeltaOptimizer AdagradOptimizer AdamOptimizer AdamaxOptimizer RMSPropOptimizer ' +
    'loadLayersModel loadGraphModel models initializers regularizers constraints callbacks ' +
    'multiRNNCell basicLSTMCell movingAverage',
  random:
    'dropout rand randomGamma randomNormal randomStandardNormal randomUniform randomUniformInt truncatedNormal ' +
    'multinomial',
  engine:
    'backend backend_util broadcast_util copyRegisteredKernels device_util disableDeprecationWarnings ' +
    'dataStorage DataStorage deprecationWarn engine enableDebugMode enableProdMode env ENV Environment ' +
    'findBackend findBackendFactory gather_util getBackend getGradient getKernel getKernelsForBackend io ' +
    'kernel_impls KernelBackend match memory nextFrame op OP_SCOPE_SUFFIX profile ready ' +
    'registerBackend registerGradient registerKernel removeBackend scatter_util serialization setBackend ' +
    'setPlatform slice_util startScope endScope sumOutType tensor_util test_util time unregisterGradient ' +
    'unregisterKernel upcastType util version version_core nextTensorId getDimensions',
  notOffered:
    'acosh asinh atanh avgPool3d batchNorm2d batchNorm3d batchNorm4d batchToSpaceND bincount bitwiseAnd ' +
    'broadcastArgs complex confusionMatrix conv3d conv3dTranspose cosineWindow denseBincount depthToSpace ' +
    'dilation2d einsum fft ifft imag image inTopKAsync irfft linalg.gramSchmidt linalg.qr localResponseNormalization lowerBound math ' +
    'maxPool3d maxPoolWithArgmax meshgrid pool raggedGather raggedRange raggedTensorToTensor real rfft ' +
    'searchSorted separableConv2d signal spaceToBatchND sparse sparseToDense spectral string upperBound ' +
    'unsortedSegmentSum enclosingPowerOfTwo stringNGrams resizeBilinear resizeNearestNeighbor',
};

const replaced: Readonly<Record<string, string>> = {
  concat1d: 'concat',
  concat2d: 'concat',
  concat3d: 'concat',
  concat4d: 'concat',
  euclideanNorm: 'norm',
  pad1d: 'pad',
  pad2d: 'pad',
  pad3d: 'pad',
  pad4d: 'pad',
  reverse1d: 'reverse',
  reverse2d: 'reverse',
  reverse3d: 'reverse',
  reverse4d: 'reverse',
  slice1d: 'slice',
  slice2d: 'slice',
  slice3d: 'slice',
  slice4d: 'slice',
};

/** The ways to write numbers out; all of them are the operation `tensor`. */
export const literalNames = ['scalar', 'tensor', ...[1, 2, 3, 4, 5, 6].map((rank) => `tensor${rank}d`)];

/** Every name of tfjs that is refused in all exercises. */
export function refusals(): Map<string, RefusedName> {
  const found = new Map<string, RefusedName>();
  for (const [code, names] of Object.entries(refusedNames)) {
    for (const name of names.split(' ')) found.set(name, { code: code as RefusalCode, name });
  }
  for (const [name, instead] of Object.entries(replaced)) found.set(name, { code: 'instead', name, instead });
  return found;
}

/** What an exercise's bans cover: names, and patterns with a star at the end as in `conv*`. */
export function isBanned(name: string, bans: readonly string[]): boolean {
  return bans.some((ban) => (ban.endsWith('*') ? name.startsWith(ban.slice(0, -1)) : name === ban));
}

/** A ban that names nothing in tfjs is a mistake of the exercise's author. */
export function bansNothing(ban: string): boolean {
  return ![...Object.keys(operations), ...literalNames, ...refusals().keys()].some((name) =>
    isBanned(name, [ban]),
  );
}
