import { fail, shapeText, type DataType, type TensorRef } from './spec.ts';

// Evaluated inside the sandboxes too (sandbox-source.ts): what a learner's call gives is read here, once, into plain
// values; what a program claims is read again outside by the same rules.

export type Kind =
  /** A tensor or what becomes one: of any type, or of the type named. */
  | 'tensor'
  | 'float'
  | 'int'
  | 'bool'
  | 'tensors'
  | 'axis'
  | 'axes'
  | 'integer'
  | 'number'
  | 'flag'
  | 'shape'
  /** A shape in which one extent may be −1. */
  | 'newShape'
  /** Integers, one per axis; a single one stands for the first axis. */
  | 'integers'
  /** The same, but one number and a list of one mean different things. */
  | 'sizes'
  | 'paddings'
  /** Of a window: 'same', 'valid', a number or pairs. */
  | 'pad'
  | 'dtype'
  /** Of a norm: 1, 2, ±∞, 'euclidean' or 'fro'. */
  | 'order'
  | 'text'
  | 'data';

export interface Parameter {
  readonly name: string;
  readonly kind: Kind;
  /** What a missing argument means; a parameter without it must be given. */
  readonly default?: unknown;
  readonly choices?: readonly string[];
}

export type Given = Record<string, unknown>;

/** Turns a value into a tensor of the type asked for (null: any); undefined when it is nothing of the kind. */
export type ResolveTensor = (value: unknown, dtype: DataType | null, label: string) => TensorRef | undefined;

const mostItems = 4096;

export function readArguments(
  operation: string,
  parameters: readonly Parameter[],
  values: readonly unknown[],
  resolve: ResolveTensor,
): Given {
  const given: Given = {};
  for (let at = 0; at < parameters.length; at += 1) {
    const parameter = parameters[at]!;
    const value = values[at];
    if ((value === undefined || value === null) && 'default' in parameter) {
      given[parameter.name] = parameter.default;
    } else {
      given[parameter.name] = readArgument(operation, parameter, value, resolve);
    }
  }
  return given;
}

function readArgument(
  operation: string,
  parameter: Parameter,
  value: unknown,
  resolve: ResolveTensor,
): unknown {
  const { name, kind, choices } = parameter;
  const refuse = (rule: string): never => fail(operation, `${name} must be ${rule}`, describeValue(value));
  switch (kind) {
    case 'tensor':
    case 'float':
    case 'int':
    case 'bool':
      return readTensor(operation, parameter, value, resolve);
    case 'tensors':
      return copyList(value, () => refuse('a list of tensors')).map((item, at) =>
        readTensor(operation, { name: `${name}[${at}]`, kind: 'tensor' }, item, resolve),
      );
    case 'axes':
    case 'sizes':
      return typeof value === 'number'
        ? toInteger(value, refuse)
        : copyIntegers(value, () => refuse('an integer or a list of integers'));
    case 'axis':
    case 'integer':
      return toInteger(value, refuse);
    case 'number':
      return typeof value === 'number' ? value : refuse('a number');
    case 'flag':
      return typeof value === 'boolean' ? value : refuse('true or false');
    case 'shape':
    case 'newShape':
      return copyIntegers(value, () => refuse('a list of integers'));
    case 'integers':
      return typeof value === 'number'
        ? [toInteger(value, refuse)]
        : copyIntegers(value, () => refuse('an integer or a list of integers'));
    case 'paddings':
      return readPaddings(value, () => refuse('a list of [before, after] pairs'));
    case 'pad':
      return readPad(value, refuse);
    case 'dtype':
      return value === 'float32' || value === 'int32' || value === 'bool'
        ? value
        : refuse("'float32', 'int32' or 'bool'");
    case 'text':
      return typeof value === 'string' && choices!.includes(value)
        ? value
        : refuse(choices!.map((choice) => `'${choice}'`).join(' or '));
    case 'order':
      return [1, 2, Infinity, -Infinity, 'euclidean', 'fro'].includes(value as number)
        ? value
        : refuse("1, 2, Infinity, -Infinity, 'euclidean' or 'fro'");
    case 'data':
      return value;
  }
}

const typeOfKind: Partial<Record<Kind, DataType>> = { float: 'float32', int: 'int32', bool: 'bool' };

function readTensor(
  operation: string,
  { name, kind }: Parameter,
  value: unknown,
  resolve: ResolveTensor,
): TensorRef {
  const wanted = typeOfKind[kind] ?? null;
  const found = resolve(value, wanted, operation);
  if (found === undefined) {
    return fail(operation, `${name} must be a tensor or numbers`, describeValue(value));
  }
  if (wanted !== null && found.dtype !== wanted) {
    return fail(operation, `${name} must be a ${wanted} tensor`, `a ${found.dtype} tensor`);
  }
  return found;
}

/** Convolution and pooling: 'same', 'valid', one number for every side, or a pair for each of the four axes. */
function readPad(value: unknown, refuse: (rule: string) => never): unknown {
  if (value === 'same' || value === 'valid') return value;
  if (typeof value === 'number') return toInteger(value, refuse);
  return readPaddings(value, () => refuse("'same', 'valid', a number or four [before, after] pairs"));
}

function readPaddings(value: unknown, refuse: () => never): number[][] {
  return copyList(value, refuse).map((pair) => {
    const numbers = copyIntegers(pair, refuse);
    return numbers.length === 2 ? numbers : refuse();
  });
}

function toInteger(value: unknown, refuse: (rule: string) => never): number {
  return Number.isSafeInteger(value) ? (value as number) : refuse('an integer');
}

function copyIntegers(value: unknown, refuse: () => never): number[] {
  return copyList(value, refuse).map((item) => (Number.isSafeInteger(item) ? (item as number) : refuse()));
}

/** Reads every item once: what a getter says the second time does not count. */
function copyList(value: unknown, refuse: () => never): unknown[] {
  if (!Array.isArray(value)) return refuse();
  const { length } = value;
  if (length > mostItems) return refuse();
  const items: unknown[] = [];
  for (let at = 0; at < length; at += 1) items.push(value[at]);
  return items;
}

export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return `'${value.slice(0, 40)}'`;
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
  if (Array.isArray(value)) {
    const numbers = value.length <= 12 && value.every((item) => typeof item === 'number');
    return numbers ? shapeText(value) : `a list of ${value.length}`;
  }
  return typeof value === 'function' ? 'a function' : 'an object';
}
