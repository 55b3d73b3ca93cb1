import { expect, it } from 'vitest';
import { examplesOf, readExample } from './published-example.ts';
import { correlations, features, fileParts, ported } from './worked-checks.ts';

it('four columns, of which two are kept', () => {
  const { given, expected } = readExample('practice/e-feature-selection');
  const { columns, y, kept } = features;
  const rows = y.map((_, row) => columns.map((column) => column[row]));
  expect(given).toEqual([...rows.flat(), ...y, kept.length, 0]);
  expect(expected).toEqual(kept);
  const sizes = correlations().map((r) => (r === null ? null : Number(Math.abs(r).toFixed(2))));
  expect(sizes).toEqual([1, 0.99, null, 0.45]);
});

it('outputs within the tolerance', () => {
  const { given } = readExample('practice/e-parity-check');
  expect(given).toEqual([...ported.reference, ...ported.got, ported.atol, 0, 1]);
});

it('the bytes of a file', () => {
  const [example] = examplesOf('practice/e-safe-serialise');
  expect(example!.expected).toMatchObject({ bytes: { int32: fileParts.flatMap(({ bytes }) => bytes) } });
  for (const [at, { offset, bytes }] of fileParts.entries()) {
    const next = fileParts[at + 1];
    if (next !== undefined) expect(next.offset).toBe(offset + bytes.length);
  }
});
