import { isTensor } from './tensor.ts';

/** The part of an output record that a tier asks for; whatever is no record stays as it is. */
export function pickOutputs<T>(output: T, fields: readonly string[] | undefined): T {
  if (fields === undefined || typeof output !== 'object' || output === null) return output;
  if (isTensor(output) || Array.isArray(output) || ArrayBuffer.isView(output)) return output;
  return Object.fromEntries(Object.entries(output).filter(([field]) => fields.includes(field))) as T;
}
