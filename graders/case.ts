import type { Tier } from './exercise.ts';
import type { Property } from './property.ts';
import { mulberry32 } from './random.ts';
import { sizeOf, type IntTensor, type Tensor, type Value } from './tensor.ts';
import type { Text } from './text.ts';
import type { KernelPlan } from './tiers/kernel/plan.ts';

/**
 * A tensor named by its seed, so that a large one costs a pack a few bytes: float32 uniform in [low, high), or int32
 * uniform from low to high, both included.
 */
export interface Seeded {
  seeded: 'uniform' | 'integers';
  seed: number;
  shape: number[];
  low: number;
  high: number;
}

/** A value in which drawn tensors may stand, also inside lists and records. */
export type Argument = Value | Seeded | Argument[] | { [key: string]: Argument };

/** One call of a learner's function. */
export interface Call {
  /** Which of the exercise's functions; the main one by default. */
  function?: string;
  arguments: Argument[];
}

/** A call whose result is compared with the reference. */
export interface Case extends Call {
  /** Says what is special about it; learners read it. */
  name: Text;
  /** The name of the error that the function must throw instead of returning, e.g. RangeError. */
  throws?: string;
  /** Only these tiers have the case, e.g. where an error is asked for that kernels cannot throw; all by default. */
  tiers?: Tier[];
}

/** What an exercise's `cases.ts` exports. `draw` makes fresh numbers from the pack's or the submission's seed. */
export interface CaseDesign {
  /** Cases that learners see: they travel to the browser in a pack. */
  visible: (draw: Draw) => Case[];
  /** Cases that only the server knows, with a secret seed for each submission. */
  hidden: (draw: Draw) => Case[];
  /** Relations that must hold between the learner's own outputs. */
  properties?: (draw: Draw) => Property[];
  /** Length K of the sums behind one output element, from the resolved arguments (STACK: accumulation error). */
  sumLength: (values: Value[], functionName: string) => number;
  /** Tensor tier: how many kernels one call may launch, whatever the sizes; required where the tier exists. */
  launches?: (values: Value[], functionName: string) => number;
  /** Kernel tier: buffers and dispatches of one call; required where the tier exists. */
  kernel?: (values: Value[], functionName: string) => KernelPlan;
}

export interface Draw {
  /** A tensor uniform in [low, high), by default [−1, 1). */
  uniform: (shape: number[], range?: [low: number, high: number]) => Seeded;
  /** An IntTensor uniform from low to high, both included. */
  integers: (shape: number[], range: [low: number, high: number]) => Seeded;
  /** An integer from low to high, both included. */
  integer: (low: number, high: number) => number;
  /** A number in double precision, uniform in [low, high). */
  number: (low: number, high: number) => number;
  /** A seed for functions that shuffle by mulberry32. */
  seed: () => number;
}

export function createDraw(seed: number): Draw {
  const uniform = mulberry32(seed);
  const drawSeed = (): number => Math.floor(uniform() * 2 ** 31);
  return {
    uniform: (shape, [low, high] = [-1, 1]) => ({ seeded: 'uniform', seed: drawSeed(), shape, low, high }),
    integers: (shape, [low, high]) => ({ seeded: 'integers', seed: drawSeed(), shape, low, high }),
    integer: (low, high) => low + Math.floor(uniform() * (high - low + 1)),
    number: (low, high) => low + uniform() * (high - low),
    seed: drawSeed,
  };
}

export function isSeeded(argument: Argument): argument is Seeded {
  if (typeof argument !== 'object' || argument === null || !('seeded' in argument)) return false;
  return argument.seeded === 'uniform' || argument.seeded === 'integers';
}

/** The values that the function is called with; the same in browser, server and command line. */
export function resolveArguments({ arguments: given }: Pick<Call, 'arguments'>): Value[] {
  return given.map(resolve);
}

function resolve(argument: Argument): Value {
  if (typeof argument !== 'object' || argument === null || ArrayBuffer.isView(argument)) return argument;
  if (Array.isArray(argument)) return argument.map(resolve);
  if (isSeeded(argument)) return drawTensor(argument);
  return Object.fromEntries(Object.entries(argument).map(([key, part]) => [key, resolve(part as Argument)]));
}

/** The tensor that a draw names, e.g. to put its first row into another argument. */
export function drawTensor({ seeded, seed, shape, low, high }: Seeded): Tensor | IntTensor {
  const uniform = mulberry32(seed);
  // Loops: `from` takes ten times as long, and every verification draws its cases.
  if (seeded === 'integers') {
    const integers = new Int32Array(sizeOf(shape));
    for (let at = 0; at < integers.length; at += 1) {
      integers[at] = low + Math.floor(uniform() * (high - low + 1));
    }
    return { shape: [...shape], data: integers };
  }
  const numbers = new Float32Array(sizeOf(shape));
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = low + uniform() * (high - low);
  return { shape: [...shape], data: numbers };
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
