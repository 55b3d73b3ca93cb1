import {
  elementCount,
  fail,
  frontAxes,
  frontAxis,
  mostOutputs,
  sameShape,
  shapeText,
  broadcastShapes,
  type TensorRef,
} from '../spec.ts';
import { oneOutput, type Inferred } from './inferred.ts';

// Evaluated inside the sandboxes too (sandbox-source.ts).

interface One {
  x: TensorRef;
}

/** Moves no element: costs nothing. */
function renamed(operation: string, { x }: One, shape: readonly number[]): Inferred {
  return oneOutput(operation, shape, x.dtype, 0);
}

export function sameSpec(operation: string, given: One): Inferred {
  return renamed(operation, given, given.x.shape);
}

export function reshaped(operation: string, given: One & { shape: number[] }): Inferred {
  const { x, shape } = given;
  const size = elementCount(x.shape);
  const known = elementCount(shape.filter((extent) => extent !== -1));
  const unknown = shape.filter((extent) => extent === -1).length;
  if (unknown > 1) fail(operation, 'at most one extent may be -1', shapeText(shape));
  if (unknown === 1 && (known === 0 || size % known !== 0)) {
    fail(operation, `the extents must fit ${size} elements`, shapeText(shape));
  }
  const full = shape.map((extent) => (extent === -1 ? size / known : extent));
  if (elementCount(full) !== size) {
    fail(operation, `the shape must hold ${size} elements as ${shapeText(x.shape)} does`, shapeText(shape));
  }
  return renamed(operation, given, full);
}

export function expanded(operation: string, given: One & { axis: number }): Inferred {
  const rank = given.x.shape.length;
  const at = frontAxis(operation, given.axis, rank + 1);
  return renamed(operation, given, [...given.x.shape.slice(0, at), 1, ...given.x.shape.slice(at)]);
}

export function squeezed(operation: string, given: One & { axis: number[] | null }): Inferred {
  const { shape } = given.x;
  if (given.axis === null)
    return renamed(
      operation,
      given,
      shape.filter((extent) => extent !== 1),
    );
  const axes = frontAxes(operation, given.axis, shape.length);
  const wide = axes.find((axis) => shape[axis] !== 1);
  if (wide !== undefined) fail(operation, `axis ${wide} must have extent 1`, shapeText(shape));
  return renamed(
    operation,
    given,
    shape.filter((_, axis) => !axes.includes(axis)),
  );
}

export function ensured(operation: string, given: One & { shape: number[] }): Inferred {
  if (!sameShape(given.x.shape, given.shape)) {
    fail(operation, `the tensor must have shape ${shapeText(given.shape)}`, shapeText(given.x.shape));
  }
  return sameSpec(operation, given);
}

export function transposed(operation: string, { x, perm }: One & { perm: number[] | null }): Inferred {
  const rank = x.shape.length;
  if (perm === null) return oneOutput(operation, [...x.shape].reverse(), x.dtype);
  if ([...perm].sort((a, b) => a - b).join() !== [...x.shape.keys()].join()) {
    fail(operation, `perm must name each of the ${rank} axes once`, shapeText(perm));
  }
  return oneOutput(
    operation,
    perm.map((axis) => x.shape[axis]!),
    x.dtype,
  );
}

interface Many {
  tensors: TensorRef[];
  axis: number;
}

export function concatenated(operation: string, { tensors, axis }: Many): Inferred {
  const first = firstOf(operation, tensors);
  const at = frontAxis(operation, axis, first.shape.length);
  const fits = ({ shape }: TensorRef): boolean =>
    shape.length === first.shape.length &&
    shape.every((extent, place) => place === at || extent === first.shape[place]);
  if (!tensors.every(fits)) {
    const shapes = tensors.map(({ shape }) => shapeText(shape)).slice(0, 6);
    fail(operation, `shapes must be equal but for axis ${at}`, shapes.join(', '));
  }
  const total = tensors.reduce((sum, { shape }) => sum + shape[at]!, 0);
  return oneOutput(
    operation,
    first.shape.map((extent, place) => (place === at ? total : extent)),
    first.dtype,
  );
}

export function stacked(operation: string, { tensors, axis }: Many): Inferred {
  const first = firstOf(operation, tensors);
  const other = tensors.find(({ shape }) => !sameShape(shape, first.shape));
  if (other) {
    fail(operation, 'shapes must be equal', `${shapeText(first.shape)} and ${shapeText(other.shape)}`);
  }
  const at = frontAxis(operation, axis, first.shape.length + 1);
  return oneOutput(
    operation,
    [...first.shape.slice(0, at), tensors.length, ...first.shape.slice(at)],
    first.dtype,
  );
}

function firstOf(operation: string, tensors: TensorRef[]): TensorRef {
  const [first] = tensors;
  if (first === undefined) return fail(operation, 'there must be at least one tensor', 'none');
  const other = tensors.find(({ dtype }) => dtype !== first.dtype);
  if (other) fail(operation, 'all tensors must have one type', `${first.dtype} and ${other.dtype}`);
  return first;
}

export function unstacked(operation: string, { x, axis }: One & { axis: number }): Inferred {
  const at = frontAxis(operation, axis, x.shape.length);
  const part = oneOutput(
    operation,
    x.shape.filter((_, place) => place !== at),
    x.dtype,
  );
  if (x.shape[at]! > mostOutputs)
    fail(operation, `at most ${mostOutputs} parts are given`, String(x.shape[at]));
  return {
    outputs: Array.from({ length: x.shape[at]! }, () => part.outputs[0]!),
    work: elementCount(x.shape),
  };
}

interface Split extends One {
  numOrSizeSplits: number | number[];
  axis: number;
}

/** One number of equal parts, or the extent of each part; one extent may be −1. */
export function splitParts(operation: string, { x, numOrSizeSplits: sizes, axis }: Split): Inferred {
  const at = frontAxis(operation, axis, x.shape.length);
  const extent = x.shape[at]!;
  const parts = typeof sizes === 'number' ? equalParts(operation, extent, sizes) : [...sizes];
  const open = parts.indexOf(-1);
  if (open >= 0) parts[open] = extent - parts.reduce((sum, part) => sum + part, 1);
  if (parts.some((part) => part < 0) || parts.reduce((sum, part) => sum + part, 0) !== extent) {
    fail(operation, `the parts must add up to ${extent}`, shapeText(parts));
  }
  const outputs = parts.map(
    (part) =>
      oneOutput(
        operation,
        x.shape.map((one, place) => (place === at ? part : one)),
        x.dtype,
      ).outputs[0]!,
  );
  return { outputs, work: elementCount(x.shape) };
}

function equalParts(operation: string, extent: number, count: number): number[] {
  if (count < 1 || extent % count !== 0 || count > mostOutputs)
    fail(operation, `the number of parts must divide ${extent} and be at most ${mostOutputs}`, String(count));
  return Array.from({ length: count }, () => extent / count);
}

export function tiled(operation: string, { x, reps }: One & { reps: number[] }): Inferred {
  if (reps.length !== x.shape.length || reps.some((count) => count < 0)) {
    fail(
      operation,
      `reps must have one non-negative number per axis of ${shapeText(x.shape)}`,
      shapeText(reps),
    );
  }
  return oneOutput(
    operation,
    x.shape.map((extent, axis) => extent * reps[axis]!),
    x.dtype,
  );
}

export function reversed(operation: string, { x, axis }: One & { axis: number | number[] | null }): Inferred {
  frontAxes(operation, axis, x.shape.length);
  return oneOutput(operation, x.shape, x.dtype);
}

export function broadcastTo(operation: string, { x, shape }: One & { shape: number[] }): Inferred {
  const fits = sameShape(broadcastShapes(operation, x.shape, shape), shape);
  if (!fits) fail(operation, `${shapeText(x.shape)} must broadcast to the shape`, shapeText(shape));
  return oneOutput(operation, shape, x.dtype);
}
