import { readArguments, type Given, type ResolveTensor } from './arguments.ts';
import { mostSteps } from './facade.ts';
import { operations, type Operation } from './operations.ts';
import { isBanned } from './refusals.ts';
import { bytesOf, type TensorRef, type TensorSpec } from './spec.ts';

/** One operation of a program, checked: its arguments, and the numbers of the tensors that it makes. */
export interface Step {
  name: string;
  operation: Operation;
  given: Given;
  takes: number[];
  makes: number[];
}

/** What a learner's call wrote down, read and checked as if it had been forged. */
export interface Program {
  steps: Step[];
  /** Of every tensor by its number: the inputs, then what the steps make. */
  specs: TensorSpec[];
  inputs: number;
  launches: number;
}

/** Thrown for a program that our facade would not have written. */
export class MalformedProgram extends Error {
  override name = 'MalformedProgram';
}

const mostText = 2 ** 22;

interface Written {
  steps: unknown;
  data: unknown;
}

/**
 * Reads a program and works out every shape anew; nothing is computed. Throws MalformedProgram for whatever the facade
 * refuses: other operations, banned ones, arguments or shapes that do not fit.
 */
export function readProgram(
  { steps: text, data }: Written,
  inputs: readonly TensorSpec[],
  bans: readonly string[],
): Program {
  if (typeof text !== 'string' || text.length > mostText || !Array.isArray(data)) {
    throw new MalformedProgram('the program must be text and data');
  }
  const program: Program = { steps: [], specs: [...inputs], inputs: inputs.length, launches: 0 };
  try {
    const written: unknown = JSON.parse(text);
    if (!Array.isArray(written) || written.length > mostSteps) throw new MalformedProgram('too many steps');
    for (const step of written) addStep(program, step, data, bans);
  } catch (cause) {
    throw new MalformedProgram('the program does not hold together', { cause });
  }
  return program;
}

function addStep(program: Program, written: unknown, data: unknown[], bans: readonly string[]): void {
  const [name, ...values] = written as [string, ...unknown[]];
  if (!Object.hasOwn(operations, name) || isBanned(name, bans))
    throw new MalformedProgram(`operation ${name}`);
  const operation = operations[name]!;
  if (values.length !== operation.parameters.length) throw new MalformedProgram(`arguments of ${name}`);
  const takes = new Set<number>();
  const resolve: ResolveTensor = (value, dtype) => resolveWritten(value, dtype, program.specs, takes);
  const read = values.map((value, at) => readWritten(value, operation.parameters[at]!.kind === 'data', data));
  const given = readArguments(name, operation.parameters, read, resolve);
  const { outputs } = operation.infer(name, given as never);
  const makes = outputs.map((_, at) => program.specs.length + at);
  program.specs.push(...outputs);
  program.steps.push({ name, operation, given, takes: [...takes], makes });
  program.launches += operation.launches;
  if (program.specs.length > 2 * mostSteps) throw new MalformedProgram('too many tensors');
}

/** `{ t: 3 }` is tensor 3, `{ c: 0.5 }` a constant. */
function resolveWritten(
  value: unknown,
  dtype: TensorRef['dtype'] | null,
  specs: readonly TensorSpec[],
  takes: Set<number>,
): TensorRef | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { t: id, c: constant } = value as { t?: unknown; c?: unknown };
  if (Number.isSafeInteger(id) && specs[id as number]) {
    takes.add(id as number);
    return { ...specs[id as number]!, id: id as number };
  }
  const plain = readWritten(constant, false, []);
  if (typeof plain !== 'number' && typeof plain !== 'boolean') return undefined;
  const type = dtype ?? (typeof plain === 'boolean' ? 'bool' : 'float32');
  return { shape: [], dtype: type, constant: plain };
}

/** `{ n: 'NaN' }` is a number that JSON has not, `{ d: 0 }` the first of the arrays beside the text. */
function readWritten(value: unknown, isData: boolean, data: unknown[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if (isData) return data[Number((value as { d?: unknown }).d)];
  const { n: number } = value as { n?: unknown };
  return number === 'NaN' || number === 'Infinity' || number === '-Infinity' || number === '-0'
    ? Number(number)
    : value;
}

/** What running a program takes, and which of its steps lead to an output. */
export interface Plan {
  /** In order; every other step changes nothing. */
  steps: Step[];
  /** The step after which a tensor is no longer needed; outputs are needed to the end. */
  lastUse: Map<number, number>;
  work: number;
  peakBytes: number;
}

export function planProgram({ steps, specs, inputs }: Program, outputs: readonly number[]): Plan {
  const needed = new Set(outputs);
  const chosen: Step[] = [];
  for (const step of [...steps].reverse()) {
    if (!step.makes.some((id) => needed.has(id))) continue;
    chosen.push(step);
    for (const id of step.takes) needed.add(id);
  }
  chosen.reverse();
  const lastUse = new Map<number, number>();
  chosen.forEach((step, at) => {
    for (const id of [...step.takes, ...step.makes]) lastUse.set(id, at);
  });
  for (const id of outputs) lastUse.set(id, Infinity);
  const before = specs.slice(0, inputs).reduce((sum, spec) => sum + bytesOf(spec), 0);
  let [bytes, peakBytes, work] = [before, before, 0];
  chosen.forEach((step, at) => {
    for (const id of step.makes) bytes += bytesOf(specs[id]!);
    peakBytes = Math.max(peakBytes, bytes);
    work += step.operation.infer(step.name, step.given as never).work;
    for (const id of new Set([...step.takes, ...step.makes]))
      if (lastUse.get(id) === at) bytes -= bytesOf(specs[id]!);
  });
  return { steps: chosen, lastUse, work, peakBytes };
}
