import type { ReadTensor } from './execute.ts';

/**
 * A tensor that the learner prints leaves the sandbox as its shape and a mark, ⟦call:number⟧, since its values are not
 * inside. Here the marks are found, and replaced by values once they have been computed.
 */
const marks = /⟦(\d{1,5}):(\d{1,5})⟧/g;

const most = { tensors: 100, elements: 100 };

/** The tensors that were printed, by the number of the call; only the first hundred. */
export function findPrinted(console: string): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [, call, tensor] of [...console.matchAll(marks)].slice(0, most.tensors)) {
    const ids = found.get(Number(call)) ?? [];
    found.set(Number(call), [...ids, Number(tensor)]);
  }
  return found;
}

/** The text with values in place of marks; a mark whose tensor has none vanishes. */
export function showPrinted(
  console: string,
  valuesOf: (call: number, tensor: number) => ReadTensor | undefined,
): string {
  return console.replaceAll(marks, (_, call: string, tensor: string) => {
    const read = valuesOf(Number(call), Number(tensor));
    return read === undefined ? '' : valuesText(read);
  });
}

/** Nested lists, a line for each row: `[[1, 2],\n [3, 4]]`. */
function valuesText({ shape, dtype, data }: ReadTensor): string {
  if (data.length > most.elements) {
    const first = [...data.subarray(0, most.elements)].map((value) => numberText(value, dtype));
    return `\n${first.join(', ')}, …`;
  }
  let at = 0;
  const list = (axis: number): string => {
    if (axis === shape.length) return numberText(data[at++]!, dtype);
    const parts = Array.from({ length: shape[axis]! }, () => list(axis + 1));
    const isInnermost = axis === shape.length - 1;
    return `[${parts.join(isInnermost ? ', ' : `,\n${' '.repeat(axis + 1)}`)}]`;
  };
  return `${shape.length > 1 ? '\n' : ' '}${list(0)}`;
}

function numberText(value: number, dtype: ReadTensor['dtype']): string {
  if (dtype === 'bool') return value === 0 ? 'false' : 'true';
  return Object.is(value, -0) ? '-0' : String(Number(value.toPrecision(6)));
}
