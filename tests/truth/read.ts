import type { IntTensor, Tensor64 } from '#graders/tensor.ts';
import {
  NotExpressible,
  type Expressed,
  type ExpressedOutput,
  type TruthCase,
  type TruthTensor,
} from './family.ts';

/** The numbers of a vector's tensor, exactly as its type holds them. Throws NotExpressible for strings. */
export function toTensor64({ name, shape, dtype, data }: TruthTensor): Tensor64 {
  if (dtype === 'string') throw new NotExpressible(`input ${name} holds strings`);
  const round = dtype === 'float32' ? Math.fround : (value: number) => value;
  return { shape: [...shape], data: Float64Array.from(data, (value) => round(Number(value))) };
}

/** Ids, labels and positions. Throws NotExpressible for what no 32-bit integer can hold. */
export function toIntTensor(tensor: TruthTensor): IntTensor {
  const { shape, data } = toTensor64(tensor);
  const wrong = data.find((value) => (value | 0) !== value);
  if (wrong !== undefined)
    throw new NotExpressible(`input ${tensor.name} holds ${wrong}, which is no 32-bit integer`);
  return { shape, data: Int32Array.from(data) };
}

/** The input of one of these names (the sources name the same thing differently), or undefined. */
export function findInput(vector: TruthCase, ...names: string[]): TruthTensor | undefined {
  return vector.inputs.find(({ name }) => names.includes(name));
}

/** The input of one of these names. Throws NotExpressible where there is none. */
export function input(vector: TruthCase, ...names: string[]): Tensor64 {
  return toTensor64(required(findInput(vector, ...names), names.join(' or ')));
}

export function optionalInput(vector: TruthCase, ...names: string[]): Tensor64 | undefined {
  const found = findInput(vector, ...names);
  return found && toTensor64(found);
}

/** onnx: the input at a position of the operator's list, or undefined where the vector leaves it out. */
export function findSlot(vector: TruthCase, slot: number): TruthTensor | undefined {
  return vector.inputs.find((tensor, position) => (tensor.slot ?? position) === slot);
}

/** onnx: the input at a position of the operator's list. Throws NotExpressible where there is none. */
export function slotInput(vector: TruthCase, slot: number): Tensor64 {
  return toTensor64(required(findSlot(vector, slot), `at position ${slot}`));
}

export function optionalSlotInput(vector: TruthCase, slot: number): Tensor64 | undefined {
  const found = findSlot(vector, slot);
  return found && toTensor64(found);
}

function required(found: TruthTensor | undefined, what: string): TruthTensor {
  if (!found) throw new NotExpressible(`the vector has no input ${what}`);
  return found;
}

/** Results by the names of the vector's outputs, put in its order. Throws NotExpressible for a name not among them. */
export function outputsByName(
  vector: TruthCase,
  results: Record<string, ExpressedOutput | undefined>,
): Expressed {
  const outputs = vector.outputs.map(({ name }) => {
    const result = Object.hasOwn(results, name) ? results[name] : undefined;
    if (result === undefined) throw new NotExpressible(`no op gives the output ${name}`);
    return result;
  });
  return { outputs };
}

/** The results among a vector's many outputs that the oracle has ops for; only these are judged. */
export function knownOutputs(vector: TruthCase, results: Record<string, ExpressedOutput>): Expressed {
  const judged = vector.outputs.map(({ name }) => name).filter((name) => Object.hasOwn(results, name));
  return { outputs: judged.map((name) => results[name]!), judged };
}

/** Results in the order of the operator's outputs; a vector that asks for more of them is not expressible. */
export function outputsInOrder(vector: TruthCase, ...results: ExpressedOutput[]): Expressed {
  const outputs = vector.outputs.map(({ name, slot }, position) => {
    const result = results[slot ?? position];
    if (result === undefined) throw new NotExpressible(`no op gives the output ${name}`);
    return result;
  });
  return { outputs };
}
