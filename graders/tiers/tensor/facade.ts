import { readArguments, type Parameter, type ResolveTensor } from './arguments.ts';
import { flattenNumbers, isNumbers } from './numbers.ts';
import { operations } from './operations.ts';
import { isBanned, literalNames, refusals, type RefusedName } from './refusals.ts';
import { elementCount, fail, shapeText, type DataType, type TensorSpec } from './spec.ts';
import { written } from './written.ts';

// Evaluated inside the sandboxes (sandbox-source.ts): beside the learner's code, so nothing it says is believed. It holds
// no values. Operations only say what they will give and write a step down; the program is run outside, by tfjs.

/** Thrown where a learner's code asks for what is not offered. */
export class Refused extends Error {
  readonly refused: RefusedName;
  constructor(refused: RefusedName) {
    super(`tf.${refused.name} cannot be used here`);
    this.name = 'Refused';
    this.refused = refused;
  }
}

/** Thrown when a call of the learner's function goes on and on: its program would never be run. */
export class TooManySteps extends Error {
  override name = 'TooManySteps';
}

/** What one call of the learner's function wrote down. */
export interface Recorded {
  /** JSON: one list per step, the operation's name and its arguments in order (program.ts). */
  steps: string;
  /** The numbers written out in the learner's code. */
  data: (Float32Array | Int32Array)[];
}

export interface TensorFlowFacade {
  /** What the learner's function gets as its first argument. */
  tf: object;
  /** Starts a call: older tensors can no longer be used. */
  begin(): void;
  input(spec: TensorSpec): object;
  isTensor(value: unknown): value is object;
  /** The number of a tensor of this call; inputs first, in order, then the outputs of the steps. */
  numberOf(tensor: object): number;
  launches(): number;
  recorded(): Recorded;
  describe(tensor: object): string;
}

/** A sequence of a few hundred time steps needs a tenth of them. */
export const mostSteps = 10_000;

interface Handle extends TensorSpec {
  id: number;
  call: number;
  disposed: boolean;
}

/** Makes `tf` and its tensors. `bans` are the exercise's own; they win over what tfjs has. */
export function createTensorFlow(bans: readonly string[]): TensorFlowFacade {
  let call = 0;
  let tensors = 0;
  let launches = 0;
  let steps: unknown[][] = [];
  let data: (Float32Array | Int32Array)[] = [];
  const key = {};

  class Tensor {
    readonly #handle: Handle;

    constructor(handle: Handle, given: object) {
      if (given !== key) fail('Tensor', 'tensors are made by tf.tensor and the operations', 'new Tensor');
      this.#handle = handle;
    }

    static handleOf(value: unknown): Handle | undefined {
      return typeof value === 'object' && value !== null && #handle in value ? value.#handle : undefined;
    }

    get shape(): number[] {
      return [...this.#handle.shape];
    }

    get rank(): number {
      return this.#handle.shape.length;
    }

    get size(): number {
      return elementCount(this.#handle.shape);
    }

    get dtype(): DataType {
      return this.#handle.dtype;
    }

    get isDisposed(): boolean {
      return this.#handle.disposed;
    }

    get rankType(): string {
      return String(this.#handle.shape.length);
    }

    dispose(): void {
      this.#handle.disposed = true;
    }

    toString(): string {
      return describeTensor(this.#handle);
    }

    print(): void {
      console.log(this);
    }
  }
  const { handleOf } = Tensor;
  Reflect.deleteProperty(Tensor, 'handleOf');

  const usable = (operation: string, value: unknown): Handle | undefined => {
    const handle = handleOf(value);
    if (handle === undefined) return undefined;
    if (handle.disposed) fail(operation, 'a tensor must not be used after dispose', 'a disposed tensor');
    if (handle.call !== call) {
      fail(operation, 'a tensor must belong to this call of the function', 'a tensor of an earlier call');
    }
    return handle;
  };

  const resolve: ResolveTensor = (value, dtype, operation) => {
    const handle = usable(operation, value);
    if (handle) return handle;
    if (typeof value === 'number' || typeof value === 'boolean') {
      const type = dtype ?? (typeof value === 'boolean' ? 'bool' : 'float32');
      return { shape: [], dtype: type, constant: type === 'bool' ? Boolean(value) : Number(value) };
    }
    if (!isNumbers(value)) return undefined;
    if (isBanned('tensor', bans)) throw new Refused({ code: 'banned', name: 'tensor' });
    const literal = flattenNumbers(operation, value, { dtype });
    return handleOf(record('tensor', [literal.values, literal.shape, literal.dtype]));
  };

  const create = (spec: TensorSpec): Tensor => {
    const handle: Handle = { shape: spec.shape, dtype: spec.dtype, id: tensors, call, disposed: false };
    tensors += 1;
    return new Tensor(handle, key);
  };

  const record = (name: string, values: readonly unknown[]): unknown => {
    const operation = operations[name]!;
    const given = readArguments(name, operation.parameters, values, resolve);
    const { outputs } = operation.infer(name, given as never);
    if (steps.length + outputs.length > mostSteps) throw new TooManySteps();
    const step: unknown[] = [name];
    for (const parameter of operation.parameters) step.push(written(parameter, given, data));
    steps.push(step);
    launches += operation.launches;
    if (operation.returns === 'one') return create(outputs[0]!);
    const made = outputs.map(create);
    if (operation.returns === 'list') return made;
    return Object.fromEntries(operation.returns.map((field, at) => [field, made[at]]));
  };

  const literalMakers: Record<string, (...given: unknown[]) => unknown> = {
    scalar: (value, dtype) => {
      if (typeof value !== 'number' && typeof value !== 'boolean')
        fail('scalar', 'the value must be a number', typeof value);
      const {
        values,
        shape,
        dtype: type,
      } = flattenNumbers('scalar', value, { dtype: asType('scalar', dtype) });
      return record('tensor', [values, shape, type]);
    },
    tensor: (value, shape, dtype) => makeTensor('tensor', null, value, { shape, dtype }),
    tensor1d: (value, dtype) => makeTensor('tensor1d', 1, value, { shape: null, dtype }),
  };
  for (const rank of [2, 3, 4, 5, 6]) {
    const name = `tensor${rank}d`;
    literalMakers[name] = (value, shape, dtype) => makeTensor(name, rank, value, { shape, dtype });
  }

  function makeTensor(
    operation: string,
    rank: number | null,
    value: unknown,
    asked: { shape: unknown; dtype: unknown },
  ): unknown {
    if (usable(operation, value)) return record('clone', [value]);
    if (!isNumbers(value)) fail(operation, 'values must be numbers', typeof value);
    const parameter: Parameter = { name: 'shape', kind: 'shape', default: null };
    const { shape } = readArguments(operation, [parameter], [asked.shape], resolve);
    const literal = flattenNumbers(operation, value, {
      shape: shape as number[] | null,
      dtype: asType(operation, asked.dtype),
    });
    if (rank !== null && literal.shape.length !== rank) {
      fail(operation, `the tensor must have rank ${rank}`, shapeText(literal.shape));
    }
    return record('tensor', [literal.values, literal.shape, literal.dtype]);
  }

  function asType(operation: string, dtype: unknown): DataType | null {
    const parameter: Parameter = { name: 'dtype', kind: 'dtype', default: null };
    return readArguments(operation, [parameter], [dtype], resolve).dtype as DataType | null;
  }

  const tf = addFunctions({ record, literalMakers, bans, Tensor, dispose: disposeAll });
  addMethods(Tensor.prototype, { record, bans });
  Object.freeze(Tensor.prototype);
  Object.freeze(Tensor);

  function disposeAll(container: unknown): void {
    const handle = handleOf(container);
    if (handle) handle.disposed = true;
    else if (typeof container === 'object' && container !== null)
      Object.values(container).forEach(disposeAll);
  }

  return {
    tf,
    begin: () => {
      call += 1;
      [tensors, launches, steps, data] = [0, 0, [], []];
    },
    input: create,
    isTensor: (value): value is object => handleOf(value) !== undefined,
    numberOf: (tensor) => usable('the result', tensor)!.id,
    launches: () => launches,
    recorded: () => ({ steps: JSON.stringify(steps), data }),
    describe: (tensor) => describeTensor(handleOf(tensor)!),
  };
}

/** What printing shows; the mark is replaced outside, by values where they may be seen (printed-tensors.ts). */
function describeTensor({ shape, dtype, call, id }: Handle): string {
  return `Tensor ${shapeText(shape)} ${dtype}⟦${call}:${id}⟧`;
}

interface Surface {
  record: (name: string, values: readonly unknown[]) => unknown;
  bans: readonly string[];
}

interface FunctionSurface extends Surface {
  literalMakers: Record<string, (...given: unknown[]) => unknown>;
  Tensor: object;
  dispose: (container: unknown) => void;
}

/** `tf`: every operation under its name; names that are refused say why as soon as they are touched. */
function addFunctions({ record, literalMakers, bans, Tensor, dispose }: FunctionSurface): object {
  const tf: Record<string, unknown> = {
    Tensor,
    tidy: (...given: unknown[]) => (given[given.length - 1] as () => unknown)(),
    keep: (tensor: unknown) => tensor,
    dispose,
    disposeVariables: () => undefined,
    print: (tensor: unknown) => console.log(tensor),
  };
  for (const name of literalNames) if (!isBanned(name, bans)) tf[name] = literalMakers[name];
  const linalg: Record<string, unknown> = {};
  for (const name of Object.keys(operations)) {
    if (isBanned(name, bans) || literalNames.includes(name)) continue;
    const [space, member] = name.includes('.') ? [linalg, name.slice(name.indexOf('.') + 1)] : [tf, name];
    space[member] = (...values: unknown[]) => record(name, values);
  }
  refuse(linalg, bans, 'linalg.');
  tf.linalg = Object.freeze(linalg);
  refuse(tf, bans, '');
  return Object.freeze(tf);
}

/** The operations as methods of tensors: the tensor stands first, with the exceptions that tfjs makes. */
function addMethods(prototype: object, { record, bans }: Surface): void {
  const add = (
    name: string,
    method: (tensor: unknown, given: unknown[]) => unknown,
    operation = name,
  ): void => {
    if (isBanned(name, bans) || isBanned(operation, bans)) return;
    Object.defineProperty(prototype, name, {
      value: function (this: unknown, ...given: unknown[]): unknown {
        return method(this, given);
      },
    });
  };
  for (const [name, { method, parameters }] of Object.entries(operations)) {
    if (!method) continue;
    if (parameters[0]!.kind === 'tensors') {
      add(name, (tensor, [others, axis]) =>
        record(name, [[tensor, ...(Array.isArray(others) ? (others as unknown[]) : [others])], axis]),
      );
    } else if (name === 'where') {
      add(name, (tensor, [condition, other]) => record(name, [condition, tensor, other]));
    } else {
      add(name, (tensor, given) => record(name, [tensor, ...given]));
    }
  }
  const reshape = (tensor: unknown, shape: unknown): unknown => record('reshape', [tensor, shape]);
  add('flatten', (tensor) => reshape(tensor, [-1]), 'reshape');
  add('asScalar', (tensor) => reshape(tensor, []), 'reshape');
  add(
    'reshapeAs',
    (tensor, [other]) => reshape(tensor, (other as { shape?: unknown } | undefined)?.shape),
    'reshape',
  );
  add('as1D', (tensor) => reshape(tensor, [-1]), 'reshape');
  for (const rank of [2, 3, 4, 5]) {
    add(`as${rank}D`, (tensor, extents) => reshape(tensor, extents.slice(0, rank)), 'reshape');
  }
  add('asType', (tensor, [dtype]) => record('cast', [tensor, dtype]), 'cast');
  add('toFloat', (tensor) => record('cast', [tensor, 'float32']), 'cast');
  add('toInt', (tensor) => record('cast', [tensor, 'int32']), 'cast');
  add('toBool', (tensor) => record('cast', [tensor, 'bool']), 'cast');
  refuse(prototype, bans, '');
}

/** Getters that throw: an alias, a computed name and a destructured one meet them all the same. */
function refuse(target: object, bans: readonly string[], prefix: string): void {
  const names = refusals();
  for (const name of [...Object.keys(operations), ...literalNames, ...names.keys()]) {
    const member = name.startsWith(prefix) ? name.slice(prefix.length) : '';
    if (member === '' || member.includes('.')) continue;
    const refused: RefusedName | undefined = isBanned(name, bans)
      ? { code: 'banned', name }
      : names.get(name);
    if (refused === undefined || Object.hasOwn(target, member)) continue;
    Object.defineProperty(target, member, {
      get: () => {
        throw new Refused(refused);
      },
    });
  }
}
