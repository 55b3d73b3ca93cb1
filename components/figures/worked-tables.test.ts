import { expect, it } from 'vitest';
import { examplesOf, readExample } from './published-example.ts';
import { cleaned, encodedLabels, ensemble, folds, oneHotRows, outOfFold, slopes } from './worked-tables.ts';

it('a table of five rows', () => {
  const [example] = examplesOf('practice/e-clean-table');
  expect(example!.arguments).toEqual([
    cleaned.rows.map(({ text }) => text),
    ['number', 'string'],
    cleaned.nTrain,
  ]);
  const kept = cleaned.rows.flatMap(({ filled }, at) => (filled === null ? [] : [at]));
  expect(example!.expected).toEqual({
    rows: kept.map((at) => cleaned.rows[at]!.filled),
    kept,
    fill: cleaned.fill,
  });
});

it('labels as numbers and as rows', () => {
  const [labels, rows] = examplesOf('practice/e-encode-labels');
  const { training, classes, values, ids } = encodedLabels;
  expect(labels).toMatchObject({ arguments: [training, values], expected: { classes, ids: { int32: ids } } });
  expect(rows).toMatchObject({ expected: { tensor: oneHotRows() } });
});

it('averages and votes', () => {
  const average = readExample('practice/e-ensemble-vote');
  expect(average.given).toEqual([...ensemble.probabilities.flat(), ...ensemble.weights]);
  expect(average.expected).toEqual(ensemble.average);
  const votes = readExample('practice/e-ensemble-vote', 1);
  expect(votes.given.slice(0, -1)).toEqual(ensemble.labels.flat());
  expect(votes.expected).toEqual(ensemble.winners);
});

it('predictions for rows that were not fitted on', () => {
  const { given, expected } = readExample('practice/e-stacking', 1);
  expect(given).toEqual([...slopes, ...folds.flatMap(({ train, val }) => [...train, ...val]), 4]);
  expect(outOfFold().flat()).toEqual(expected.slice(0, 8));
});
