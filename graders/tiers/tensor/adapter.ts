import { createTensorFlow, Refused, TooManySteps, type Recorded } from './facade.ts';
import type { DataType } from './spec.ts';

// Evaluated inside the sandboxes (sandbox-source.ts).

/** What makes the harness call functions on tensors: the values stay outside, shapes and types go in. */
export interface Adapter {
  /** The arguments that the learner's function is called with, `tf` first. */
  receive(given: unknown[]): unknown[];
  /** The arguments in the form in which they came, as they are now. */
  restore(given: unknown[]): unknown[];
  /** What a packet holds of a call that returned, beside what was recorded. */
  deliver(result: unknown): Record<string, unknown>;
  /** What the call wrote down, also where it threw: printed tensors are computed from it. */
  recorded(): Recorded;
  /** What a packet holds of an error that is ours; null for others. */
  explain(error: unknown): Record<string, unknown> | null;
  /** A tensor as the console shows it; null for other values. */
  show(value: unknown): string | null;
}

/** In packets this key stands for a tensor: in arguments with its shape and type, in results alone. */
const mark = '#tensor';

const deepest = 12;

export function createTensorAdapter(bans: readonly string[]): Adapter {
  const facade = createTensorFlow(bans);
  const inputs = new Map<unknown, { number: number; shape: number[]; dtype: DataType }>();

  const convert = (value: unknown, visit: (part: object) => unknown, depth = 0): unknown => {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || depth > deepest) {
      return value;
    }
    const replaced = visit(value);
    if (replaced !== undefined) return replaced;
    if (Array.isArray(value)) {
      const list: unknown[] = [];
      for (let at = 0; at < value.length; at += 1) list[at] = convert(value[at], visit, depth + 1);
      return list;
    }
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== null && prototype !== Object.prototype) return value;
    const record: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      record[key] = convert((value as Record<string, unknown>)[key], visit, depth + 1);
    }
    return record;
  };

  return {
    receive(given) {
      facade.begin();
      inputs.clear();
      const received = convert(given, (part) => {
        if (!Object.hasOwn(part, mark)) return undefined;
        const { [mark]: number, shape, dtype } = part as { [mark]: number; shape: number[]; dtype: DataType };
        const tensor = facade.input({ shape, dtype });
        inputs.set(tensor, { number, shape, dtype });
        return tensor;
      });
      return [facade.tf, ...(received as unknown[])];
    },
    restore([, ...given]) {
      return convert(given, (part) => {
        if (!facade.isTensor(part)) return undefined;
        const input = inputs.get(part);
        return input ? { [mark]: input.number, shape: input.shape, dtype: input.dtype } : {};
      }) as unknown[];
    },
    recorded: facade.recorded,
    deliver(result) {
      const value = convert(result, (part) =>
        facade.isTensor(part) ? { [mark]: facade.numberOf(part) } : undefined,
      );
      return { value };
    },
    explain(error) {
      if (error instanceof TooManySteps) return { kind: 'overBudget', used: facade.launches() };
      return error instanceof Refused ? { kind: 'refused', ...error.refused } : null;
    },
    show: (value) => (facade.isTensor(value) ? facade.describe(value) : null),
  };
}
