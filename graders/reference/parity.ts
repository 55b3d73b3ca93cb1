import { ShapeError, type AnyTensor } from '../tensor.ts';

export interface ParityReport {
  pass: boolean;
  /** Infinity when an output is not finite. */
  maxAbs: number;
  /** The share of rows with equal arg max. */
  agree: number;
  /** Flat index of the first bad element, or −1. */
  firstBad: number;
}

/**
 * Compares the outputs [N, C] of a ported model with its reference: `|got − reference| ≤ atol + rtol·|reference|` for
 * every element, and equal arg max (the first maximum) in at least minAgree of the rows. A row with an element that is
 * not finite disagrees; N = 0 agrees. Throws ShapeError when the shapes differ.
 */
export function parity(
  reference: AnyTensor,
  got: AnyTensor,
  { atol, rtol, minAgree }: { atol: number; rtol: number; minAgree: number },
): ParityReport {
  if (reference.shape.length !== 2 || reference.shape.join() !== got.shape.join()) {
    throw new ShapeError(`parity: shape must be [${reference.shape}], got [${got.shape}]`);
  }
  const [rows, columns] = reference.shape as [number, number];
  let [maxAbs, firstBad, agreeing] = [0, -1, 0];
  got.data.forEach((value, at) => {
    const difference = Math.abs(value - reference.data[at]!);
    if (!(difference <= atol + rtol * Math.abs(reference.data[at]!)) && firstBad < 0) firstBad = at;
    maxAbs = Number.isFinite(value) ? Math.max(maxAbs, difference) : Infinity;
  });
  for (let row = 0; row < rows; row += 1) {
    const [wanted, given] = [reference, got].map(({ data }) =>
      Array.from(data.subarray(row * columns, (row + 1) * columns)),
    );
    const isFinite = given!.every(Number.isFinite);
    if (isFinite && wanted!.indexOf(Math.max(...wanted!)) === given!.indexOf(Math.max(...given!)))
      agreeing += 1;
  }
  const agree = rows === 0 ? 1 : agreeing / rows;
  return { pass: firstBad < 0 && agree >= minAgree, maxAbs, agree, firstBad };
}
