import { z } from 'zod';
import { intTensor, tensor, type Value } from './tensor.ts';

type Nested = number | Nested[];
/** NaN and ±∞ included. */
const AnyNumber = z.custom<number>((value) => typeof value === 'number', 'must be a number');
const Nested: z.ZodType<Nested> = z.lazy(() => z.union([AnyNumber, z.array(Nested)]));

const Shape = z.array(z.int().nonnegative()).optional();
const TensorLiteral = z.strictObject({ tensor: Nested, shape: Shape });
const IntsLiteral = z.strictObject({ ints: Nested, shape: Shape });
const Int32Literal = z.strictObject({ int32: z.array(z.int32()) });
const Float64Literal = z.strictObject({ float64: z.array(AnyNumber) });

/**
 * A value as YAML can say it: `{ tensor: [[1, 2], [3, 4]] }`, `{ ints: [1, 2] }`, an empty one as
 * `{ tensor: [], shape: [0, 3] }`, `{ int32: [1, 2] }` and `{ float64: [1] }` for bare arrays, a number, a text, a boolean, null, a list, a record. A tensor that is written
 * wrongly is a mistake and no record.
 */
export const Literal = z.unknown().transform((given, context): Value => {
  try {
    return readLiteral(given);
  } catch (error) {
    const message = error instanceof z.ZodError ? error.issues[0]!.message : (error as Error).message;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  }
});

function readLiteral(given: unknown): Value {
  if (given === null || typeof given === 'string' || typeof given === 'boolean') return given;
  if (typeof given === 'number') return given;
  if (Array.isArray(given)) return given.map(readLiteral);
  if (typeof given !== 'object') throw new TypeError(`a value cannot be ${typeof given}`);
  if ('tensor' in given) {
    const { tensor: nested, shape } = TensorLiteral.parse(given);
    return tensor(nested, shape);
  }
  if ('ints' in given) {
    const { ints, shape } = IntsLiteral.parse(given);
    return intTensor(ints, shape);
  }
  if ('int32' in given) return Int32Array.from(Int32Literal.parse(given).int32);
  if ('float64' in given) return Float64Array.from(Float64Literal.parse(given).float64);
  return Object.fromEntries(Object.entries(given).map(([key, part]) => [key, readLiteral(part)]));
}
