import type { Kind, Parameter } from './arguments.ts';
import { operationDocs } from './operation-docs.ts';
import { operations, type Operation } from './operations.ts';
import { isBanned } from './refusals.ts';

/**
 * What the editor knows of the tensor tier, for its completions: TypeScript declarations made from the table of
 * operations. An exercise's bans are left out, so that nothing is offered that the grader refuses.
 */
export function tensorDeclarations(language: 'en' | 'zh', bans: readonly string[] = []): string {
  const allowed = Object.entries(operations).filter(([name]) => !isBanned(name, bans) && name !== 'tensor');
  const linalg = allowed.filter(([name]) => name.startsWith('linalg.'));
  const functions = allowed.filter(([name]) => !name.includes('.'));
  const methods = functions.filter(([, { method }]) => method);
  const docOf = (name: string): string => operationDocs[name]![language];
  return [
    ...texts[language].types,
    'interface Tensor {',
    ...texts[language].properties,
    ...methods.flatMap(([name, operation]) => [`  /** ${docOf(name)} */`, `  ${methodOf(name, operation)};`]),
    ...(isBanned('reshape', bans) ? [] : reshapes),
    ...(isBanned('cast', bans) ? [] : casts),
    '}',
    '',
    ...[1, 2, 3, 4, 5, 6].map((rank) => `type Tensor${rank}D = Tensor;`),
    '',
    ...texts[language].namespace,
    'interface TensorFlow {',
    ...functions.flatMap(([name, operation]) => [
      `  /** ${docOf(name)} */`,
      `  ${functionOf(name, operation)};`,
    ]),
    ...(isBanned('tensor', bans) ? [] : [`  /** ${docOf('tensor')} */`, ...literals]),
    '  readonly linalg: {',
    ...linalg.flatMap(([name, operation]) => [
      `    /** ${docOf(name)} */`,
      `    ${functionOf(name.slice('linalg.'.length), operation)};`,
    ]),
    '  };',
    ...texts[language].others,
    '}',
    '',
    ...texts[language].console,
    'declare const console: {',
    ...['log', 'info', 'warn', 'error'].map((name) => `  ${name}(...values: unknown[]): void;`),
    '};',
    '',
  ].join('\n');
}

const reshapes = [
  '  flatten(): Tensor;',
  '  asScalar(): Tensor;',
  '  as1D(): Tensor;',
  '  as2D(rows: number, columns: number): Tensor;',
  '  as3D(rows: number, columns: number, depth: number): Tensor;',
  '  as4D(rows: number, columns: number, depth: number, depth2: number): Tensor;',
  '  reshapeAs(other: Tensor): Tensor;',
];

const casts = [
  '  toFloat(): Tensor;',
  '  toInt(): Tensor;',
  '  toBool(): Tensor;',
  '  asType(dtype: DataType): Tensor;',
];

const literals = [
  '  tensor(values: TensorLike, shape?: number[], dtype?: DataType): Tensor;',
  '  tensor1d(values: TensorLike, dtype?: DataType): Tensor;',
  ...[2, 3, 4, 5, 6].map(
    (rank) => `  tensor${rank}d(values: TensorLike, shape?: number[], dtype?: DataType): Tensor;`,
  ),
  '  scalar(value: number | boolean, dtype?: DataType): Tensor;',
];

const texts = {
  en: {
    types: [
      "type DataType = 'float32' | 'int32' | 'bool';",
      '',
      '/** A tensor, or numbers that become one. */',
      'type TensorLike = Tensor | number | boolean | Float32Array | Int32Array | TensorLike[];',
      '',
      '/** A tensor of tfjs. Its shape and type are known while the code runs; its values are not. */',
    ],
    namespace: [
      '/** The operations of tfjs that are available here: the first argument of your function. */',
    ],
    properties: [
      '  /** Extents of the axes. */',
      '  readonly shape: number[];',
      '  /** Number of axes. */',
      '  readonly rank: number;',
      '  /** Number of elements. */',
      '  readonly size: number;',
      '  readonly dtype: DataType;',
      '  /** Prints shape, type and, of visible cases, the values. */',
      '  print(): void;',
      '  /** Not needed here: memory is given back after every case. */',
      '  dispose(): void;',
    ],
    others: [
      '  /** Calls the function; memory is given back after every case anyway. */',
      '  tidy<T>(run: () => T): T;',
      '  keep<T>(tensor: T): T;',
      '  dispose(tensors: unknown): void;',
      '  print(tensor: Tensor): void;',
    ],
    console: [
      '/** Prints to the console pane below the editor; of visible cases, also the values of tensors. */',
    ],
  },
  zh: {
    types: [
      "type DataType = 'float32' | 'int32' | 'bool';",
      '',
      '/** 张量，或会成为张量的数。 */',
      'type TensorLike = Tensor | number | boolean | Float32Array | Int32Array | TensorLike[];',
      '',
      '/** tfjs 张量。代码运行时只知道形状与类型，不知道数值。 */',
    ],
    namespace: ['/** 这里可用的 tfjs 运算，是函数的第一个参数。 */'],
    properties: [
      '  /** 各维的长度。 */',
      '  readonly shape: number[];',
      '  /** 维数。 */',
      '  readonly rank: number;',
      '  /** 元素个数。 */',
      '  readonly size: number;',
      '  readonly dtype: DataType;',
      '  /** 打印形状与类型；可见测试还会打印数值。 */',
      '  print(): void;',
      '  /** 这里不需要：每个测试结束后都会释放内存。 */',
      '  dispose(): void;',
    ],
    others: [
      '  /** 调用函数；每个测试结束后都会释放内存。 */',
      '  tidy<T>(run: () => T): T;',
      '  keep<T>(tensor: T): T;',
      '  dispose(tensors: unknown): void;',
      '  print(tensor: Tensor): void;',
    ],
    console: ['/** 打印到编辑器下方的控制台；可见测试还会显示张量的数值。 */'],
  },
};

const typeOf: Readonly<Record<Kind, string>> = {
  tensor: 'TensorLike',
  float: 'TensorLike',
  int: 'TensorLike',
  bool: 'TensorLike',
  tensors: 'TensorLike[]',
  axis: 'number',
  axes: 'number | number[]',
  integer: 'number',
  number: 'number',
  flag: 'boolean',
  shape: 'number[]',
  newShape: 'number[]',
  integers: 'number | number[]',
  sizes: 'number | number[]',
  paddings: '[number, number][]',
  pad: "'same' | 'valid' | number | [number, number][]",
  dtype: 'DataType',
  order: "number | 'euclidean' | 'fro'",
  text: 'string',
  data: 'TensorLike',
};

function parameterOf(parameter: Parameter): string {
  const { name, kind, choices } = parameter;
  const type = choices ? choices.map((choice) => `'${choice}'`).join(' | ') : typeOf[kind];
  return `${name}${'default' in parameter ? '?' : ''}: ${type}`;
}

function returnOf({ returns }: Operation): string {
  if (returns === 'one') return 'Tensor';
  return returns === 'list' ? 'Tensor[]' : `{ ${returns.map((name) => `${name}: Tensor`).join('; ')} }`;
}

function functionOf(name: string, operation: Operation): string {
  return `${name}(${operation.parameters.map(parameterOf).join(', ')}): ${returnOf(operation)}`;
}

/** As facade.ts has it: the tensor stands first, with the exceptions that tfjs makes. */
function methodOf(name: string, operation: Operation): string {
  const [first, ...others] = operation.parameters;
  if (name === 'where') return `where(condition: TensorLike, b: TensorLike): Tensor`;
  const rest = others.map(parameterOf);
  if (first!.kind === 'tensors') rest.unshift('others: TensorLike | TensorLike[]');
  return `${name}(${rest.join(', ')}): ${returnOf(operation)}`;
}
