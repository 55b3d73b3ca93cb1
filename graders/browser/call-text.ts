import { numberText } from '../compare.ts';
import { isNumericArray, isTensor, type AnyTensor, type Value } from '../tensor.ts';
import { outputText } from './pair-outputs.ts';

/** Numbers of one argument that are written out; the rest is an ellipsis. */
const most = 240;

/** A call as a learner would write it, with every argument on lines of its own; long arguments are cut. */
export function callText(name: string, values: readonly Value[]): string {
  const written = values.map((value) => `  ${argumentText(value).replaceAll('\n', '\n  ')},\n`);
  return `${name}(\n${written.join('')})`;
}

function argumentText(value: Value): string {
  if (isTensor(value)) return tensorText(value);
  if (isNumericArray(value) && value.length > most) return `[${numbersText(value, 0, most)}, …]`;
  return outputText(value);
}

/** One row of the last axis per line: `{ shape: [2, 3], data: [⏎ 1, 2, 3,⏎ 4, 5, 6,⏎ ] }`. */
function tensorText({ shape, data }: AnyTensor): string {
  const head = `{ shape: [${shape.join(', ')}], data: [`;
  const width = Math.max(1, shape.at(-1) ?? 1);
  const shown = Math.min(data.length, most);
  if (data.length <= width) return `${head}${numbersText(data, 0, shown)}${ending(data.length)}] }`;
  const rows: string[] = [];
  for (let start = 0; start < shown; start += width)
    rows.push(`  ${numbersText(data, start, Math.min(start + width, shown))},\n`);
  return `${head}\n${rows.join('')}${data.length > most ? '  …\n' : ''}] }`;
}

function ending(length: number): string {
  return length > most ? ', …' : '';
}

function numbersText(data: AnyTensor['data'], start: number, end: number): string {
  return Array.from(data.subarray(start, end), numberText).join(', ');
}
