import { NotExpressible } from './family.ts';

type Attributes = Record<string, unknown>;

/**
 * Attributes of a vector, read with their default. An absent attribute (or null) is the default; one of another type
 * than the op can take makes the vector not expressible.
 */
export function numberOf(attributes: Attributes, name: string, otherwise: number): number {
  const value = attributes[name] ?? otherwise;
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'string' && ['NaN', 'Infinity', '-Infinity'].includes(value)) return Number(value);
  if (typeof value !== 'number') throw mistyped(name, 'a number', value);
  return value;
}

export function optionalNumberOf(attributes: Attributes, name: string): number | undefined {
  return attributes[name] == null ? undefined : numberOf(attributes, name, 0);
}

export function booleanOf(attributes: Attributes, name: string, otherwise: boolean): boolean {
  const value = attributes[name] ?? otherwise;
  if (value === 0 || value === 1) return value === 1;
  if (typeof value !== 'boolean') throw mistyped(name, 'a boolean', value);
  return value;
}

/** A text among those the op knows. Throws NotExpressible for any other. */
export function choiceOf<const Choice extends string>(
  attributes: Attributes,
  name: string,
  choices: readonly Choice[],
  otherwise: Choice,
): Choice {
  const value = attributes[name] ?? otherwise;
  const choice = choices.find((known) => known === value);
  if (choice === undefined) throw new NotExpressible(`attribute ${name} ${JSON.stringify(value)}`);
  return choice;
}

export function optionalNumbersOf(attributes: Attributes, name: string): number[] | undefined {
  const value = attributes[name];
  if (value == null) return undefined;
  if (!isNumbers(value)) throw mistyped(name, 'a list of numbers', value);
  return [...value];
}

export function numbersOf(attributes: Attributes, name: string, otherwise: readonly number[]): number[] {
  return optionalNumbersOf(attributes, name) ?? [...otherwise];
}

/** A list of `length` numbers; one number stands for all of them. */
export function repeatedOf(
  attributes: Attributes,
  name: string,
  length: number,
  otherwise: number,
): number[] {
  const value = attributes[name] ?? otherwise;
  if (typeof value === 'number') return new Array<number>(length).fill(value);
  if (!isNumbers(value)) throw mistyped(name, 'a number or a list of numbers', value);
  if (value.length === 1) return new Array<number>(length).fill(value[0]!);
  if (value.length !== length) throw mistyped(name, `${length} numbers`, value);
  return [...value];
}

/** Refuses attributes that nobody has mapped, rather than answering as if they were not there. */
export function refuseUnknown(attributes: Attributes, known: readonly string[]): void {
  const unknown = Object.keys(attributes).find((name) => attributes[name] != null && !known.includes(name));
  if (unknown !== undefined) {
    throw new NotExpressible(`attribute ${unknown} ${JSON.stringify(attributes[unknown])}`);
  }
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number');
}

function mistyped(name: string, wanted: string, value: unknown): NotExpressible {
  return new NotExpressible(`attribute ${name} must be ${wanted}, got ${JSON.stringify(value)}`);
}
