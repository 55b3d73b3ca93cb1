import { mulberry32 } from './random.ts';
import { sizeOf, type Value } from './tensor.ts';
import type { Text } from './text.ts';

/** A tensor named by its seed, so that a large one costs a pack a few bytes: uniform in [low, high), float32. */
export interface Seeded {
  seeded: 'uniform';
  seed: number;
  shape: number[];
  low: number;
  high: number;
}

export type Argument = Value | Seeded;

/** One call of the learner's function. */
export interface Case {
  /** Says what is special about it; learners read it. */
  name: Text;
  arguments: Argument[];
  /** The name of the error that the function must throw instead of returning. */
  throws?: 'RangeError';
}

/** What an exercise's `cases.ts` exports. `draw` makes fresh numbers from the pack's or the submission's seed. */
export interface CaseDesign {
  /** Cases that learners see: they travel to the browser in a pack. */
  visible: (draw: Draw) => Case[];
  /** Cases that only the server knows, with a secret seed for each submission. */
  hidden: (draw: Draw) => Case[];
  /** Length K of the sums behind one output element, from the resolved arguments (STACK: accumulation error). */
  sumLength: (values: Value[]) => number;
}

export interface Draw {
  /** A tensor uniform in [low, high), by default [−1, 1). */
  uniform: (shape: number[], range?: [low: number, high: number]) => Seeded;
  /** An integer from low to high, both included. */
  integer: (low: number, high: number) => number;
}

export function createDraw(seed: number): Draw {
  const uniform = mulberry32(seed);
  return {
    uniform: (shape, [low, high] = [-1, 1]) => ({
      seeded: 'uniform',
      seed: Math.floor(uniform() * 2 ** 31),
      shape,
      low,
      high,
    }),
    integer: (low, high) => low + Math.floor(uniform() * (high - low + 1)),
  };
}

export function isSeeded(argument: Argument): argument is Seeded {
  return (
    typeof argument === 'object' && argument !== null && 'seeded' in argument && argument.seeded === 'uniform'
  );
}

/** The values that the function is called with; the same in browser, server and command line. */
export function resolveArguments({ arguments: given }: Pick<Case, 'arguments'>): Value[] {
  return given.map((argument) => (isSeeded(argument) ? drawTensor(argument) : argument));
}

function drawTensor({ seed, shape, low, high }: Seeded): Value {
  const uniform = mulberry32(seed);
  const data = Float32Array.from({ length: sizeOf(shape) }, () => low + uniform() * (high - low));
  return { shape: [...shape], data };
}

/** Numbers in all tensors given: decides which cases are called twice and which are the large ones. */
export function inputSize(values: readonly Value[]): number {
  return values.reduce<number>((total, value) => total + countNumbers(value), 0);
}

function countNumbers(value: Value): number {
  if (typeof value !== 'object' || value === null) return 1;
  if (ArrayBuffer.isView(value)) return value.length;
  return Object.values(value).reduce<number>((total, part) => total + countNumbers(part as Value), 0);
}

/** Shapes of the tensors among the values, for reports. */
export function shapesOf(values: readonly Value[]): number[][] {
  return values.flatMap((value) =>
    typeof value === 'object' && value !== null && 'shape' in value && Array.isArray(value.shape)
      ? [value.shape.map(Number)]
      : [],
  );
}
