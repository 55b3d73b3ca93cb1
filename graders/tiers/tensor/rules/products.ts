import {
  broadcastShapes,
  checkedSpec,
  commonType,
  elementCount,
  fail,
  shapeText,
  type TensorRef,
} from '../spec.ts';
import { oneOutput, type Inferred } from './inferred.ts';

// Evaluated inside the sandboxes too (sandbox-source.ts).

interface Factors {
  a: TensorRef;
  b: TensorRef;
}

interface MatMul extends Factors {
  transposeA: boolean;
  transposeB: boolean;
}

/** The last two axes are matrices, the axes before them broadcast. */
export function matrixProduct(operation: string, { a, b, transposeA, transposeB }: MatMul): Inferred {
  const shapes = `${shapeText(a.shape)} and ${shapeText(b.shape)}`;
  if (a.shape.length < 2 || b.shape.length < 2)
    fail(operation, 'both tensors must have rank 2 or more', shapes);
  const [rowsA, columnsA] = a.shape.slice(-2);
  const [rowsB, columnsB] = b.shape.slice(-2);
  const [rows, inner] = transposeA ? [columnsA!, rowsA!] : [rowsA!, columnsA!];
  const [innerB, columns] = transposeB ? [columnsB!, rowsB!] : [rowsB!, columnsB!];
  if (inner !== innerB) fail(operation, `inner extents must be equal, but ${inner} meets ${innerB}`, shapes);
  const batch = broadcastShapes(operation, a.shape.slice(0, -2), b.shape.slice(0, -2));
  const shape = [...batch, rows, columns];
  return oneOutput(operation, shape, numbersOf(operation, a, b), elementCount(shape) * Math.max(1, inner));
}

export function dotProduct(operation: string, { a, b }: Factors): Inferred {
  const shapes = `${shapeText(a.shape)} and ${shapeText(b.shape)}`;
  const ranks = [a.shape.length, b.shape.length];
  if (ranks.some((rank) => rank < 1 || rank > 2))
    fail(operation, 'both tensors must have rank 1 or 2', shapes);
  const inner = a.shape.at(-1)!;
  if (inner !== b.shape[0]) fail(operation, 'inner extents must be equal', shapes);
  const shape = [...a.shape.slice(0, -1), ...b.shape.slice(1)];
  return oneOutput(operation, shape, numbersOf(operation, a, b), elementCount(shape) * Math.max(1, inner));
}

export function outerProductRule(operation: string, { a, b }: Factors): Inferred {
  if (a.shape.length !== 1 || b.shape.length !== 1) {
    fail(operation, 'both tensors must have rank 1', `${shapeText(a.shape)} and ${shapeText(b.shape)}`);
  }
  return oneOutput(operation, [a.shape[0]!, b.shape[0]!], numbersOf(operation, a, b));
}

function numbersOf(operation: string, a: TensorRef, b: TensorRef): TensorRef['dtype'] {
  const dtype = commonType(a.dtype, b.dtype);
  return dtype === 'bool' ? fail(operation, 'bool tensors must be cast to numbers first', 'bool') : dtype;
}

interface Band {
  x: TensorRef;
  numLower: number;
  numUpper: number;
}

export function band(operation: string, { x, numLower, numUpper }: Band): Inferred {
  const [rows, columns] = x.shape.slice(-2);
  if (rows === undefined || columns === undefined)
    return fail(operation, 'the tensor must have rank 2 or more', shapeText(x.shape));
  if (numLower > rows) fail(operation, `numLower must not exceed the ${rows} rows`, String(numLower));
  if (numUpper > columns)
    fail(operation, `numUpper must not exceed the ${columns} columns`, String(numUpper));
  return oneOutput(operation, x.shape, x.dtype, 2 * elementCount(x.shape));
}

interface BatchNorm {
  x: TensorRef;
  mean: TensorRef;
  variance: TensorRef;
  offset: TensorRef | null;
  scale: TensorRef | null;
}

export function batchNormRule(operation: string, { x, mean, variance, offset, scale }: BatchNorm): Inferred {
  if (x.shape.length < 2 || x.shape.length > 4)
    fail(operation, 'x must have rank 2, 3 or 4', shapeText(x.shape));
  const channels = x.shape.at(-1)!;
  for (const parameter of [mean, variance, offset, scale]) {
    if (parameter === null) continue;
    if (parameter.shape.length !== 1 || parameter.shape[0] !== channels) {
      fail(operation, `every parameter must have shape [${channels}]`, shapeText(parameter.shape));
    }
  }
  const spec = checkedSpec(operation, x.shape, 'float32');
  return { outputs: [spec], work: 5 * elementCount(x.shape) };
}
