import { ShapeError, sizeOf, type AnyTensor, type Tensor64 } from '../tensor.ts';
import { stridesOf } from './axes.ts';
import { zeros } from './zeros.ts';

/**
 * Einstein summation, `ij,jk->ik`: every letter is an index, those missing on the right are summed over, a letter
 * twice in one term walks the diagonal; `...` stands for leading axes, which broadcast. Without `->` the right side is
 * every letter that occurs once, in alphabetical order. Throws ShapeError for an equation that does not fit. NumPy,
 * `einsum`.
 */
export function einsum(equation: string, ...operands: AnyTensor[]): Tensor64 {
  const { terms, result } = parse(equation, operands);
  const extents = extentsOf(terms, operands);
  const summed = [...extents.keys()].filter((letter) => !result.includes(letter));
  const order = [...result, ...summed];
  const unknown = result.find((letter) => !extents.has(letter));
  if (unknown !== undefined)
    throw new ShapeError(`einsum: result must name indices of the terms, got ${unknown}`);
  const shape = order.map((letter) => extents.get(letter)!);
  const output = zeros(shape.slice(0, result.length));
  const steps = operands.map(({ shape: own }, at) => stepsOf(order, terms[at]!, own));
  const inner = sizeOf(shape.slice(result.length));
  const index = new Array<number>(order.length).fill(0);
  const positions = new Array<number>(operands.length).fill(0);
  for (let at = 0; at < sizeOf(shape); at += 1) {
    let factor = 1;
    for (const [operand, { data }] of operands.entries()) factor *= data[positions[operand]!]!;
    output.data[Math.floor(at / inner)]! += factor;
    for (let axis = order.length - 1; axis >= 0; axis -= 1) {
      const wraps = index[axis]! + 1 === shape[axis];
      for (const operand of operands.keys())
        positions[operand]! += steps[operand]![axis]! * (wraps ? -index[axis]! : 1);
      index[axis] = wraps ? 0 : index[axis]! + 1;
      if (!wraps) break;
    }
  }
  return output;
}

/** Every axis as a letter; those behind `...` are digits counted from the last. */
function parse(equation: string, operands: readonly AnyTensor[]): { terms: string[][]; result: string[] } {
  const [left = '', right] = equation.replaceAll(' ', '').split('->');
  const terms = left.split(',');
  if (terms.length !== operands.length) {
    throw new ShapeError(`einsum: equation must have ${operands.length} terms, got ${equation}`);
  }
  const spread = (term: string, leading: number): string[] => {
    const digits = Array.from({ length: leading }, (_, axis) => String(leading - 1 - axis));
    return [...term.replace('...', '.')].flatMap((letter) => (letter === '.' ? digits : [letter]));
  };
  const leadings = terms.map((term, at) =>
    term.includes('...') ? operands[at]!.shape.length - (term.length - 3) : 0,
  );
  const letters = terms.map((term, at) => spread(term, leadings[at]!));
  const most = Math.max(0, ...leadings);
  const all = letters.flat();
  const once = [...new Set(all)].filter(
    (name) => /[A-Za-z]/.test(name) && all.indexOf(name) === all.lastIndexOf(name),
  );
  return { terms: letters, result: spread(right ?? `...${once.sort().join('')}`, most) };
}

function extentsOf(terms: readonly string[][], operands: readonly AnyTensor[]): Map<string, number> {
  const extents = new Map<string, number>();
  for (const [at, { shape }] of operands.entries()) {
    if (terms[at]!.length !== shape.length) {
      throw new ShapeError(`einsum: term ${terms[at]!.join('')} must name the axes of [${shape}]`);
    }
    for (const [axis, letter] of terms[at]!.entries()) {
      const known = extents.get(letter) ?? 1;
      if (known !== shape[axis] && known !== 1 && shape[axis] !== 1) {
        throw new ShapeError(`einsum: extent of ${letter} must be ${known}, got ${shape[axis]}`);
      }
      extents.set(letter, known === 1 ? shape[axis]! : known);
    }
  }
  return extents;
}

/** How far each letter moves in an operand; a letter that occurs twice moves both axes. */
function stepsOf(order: readonly string[], term: readonly string[], shape: readonly number[]): number[] {
  const strides = stridesOf(shape);
  return order.map((letter) =>
    term.reduce((sum, name, axis) => sum + (name === letter && shape[axis] !== 1 ? strides[axis]! : 0), 0),
  );
}
