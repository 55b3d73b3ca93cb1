import { expect, it } from 'vitest';
import {
  averagedWindows,
  backwardPass,
  batches,
  correlated,
  cropped,
  embedded,
  lagged,
  paddedLists,
  pooledMap,
  pruned,
  shared,
  tiedWindow,
  unfolded,
} from './exercise-examples.ts';
import { examplesOf, numbersIn } from './published-example.ts';

it('max pooling and its gradient', () => {
  const [pooled] = examplesOf('convolution/b-max-pool');
  expect(numbersIn(pooled!.arguments[0])).toEqual(pooledMap.input.flat());
  expect(numbersIn(pooled!.expected)).toEqual([...pooledMap.y.flat(), ...pooledMap.argmax.flat()]);
  const [tie, windows] = examplesOf('convolution/b-max-pool-backward');
  expect(numbersIn(tie!.arguments.slice(0, 2))).toEqual([...tiedWindow.x.flat(), tiedWindow.dy]);
  expect(numbersIn(tie!.expected)).toEqual(tiedWindow.dx.flat());
  expect(numbersIn(windows!.arguments[0])).toEqual(pooledMap.input.flat());
});

it('the gradients of a convolution', () => {
  const [example] = examplesOf('convolution/b-conv2d-backward');
  const { x, w } = correlated;
  expect(numbersIn(example!.arguments.slice(0, 3))).toEqual([x, w, backwardPass.dy].flat(2));
  const { dx, dw } = example!.expected as Record<string, unknown>;
  expect(numbersIn([dx, dw])).toEqual([backwardPass.dx, backwardPass.dw].flat(2));
});

it('windows as rows', () => {
  const [rows, product] = examplesOf('convolution/b-im2col');
  expect(numbersIn(rows!.expected)).toEqual(unfolded.matrix.flat());
  expect(numbersIn(product!.arguments.slice(0, 3))).toEqual(
    [correlated.x.flat(), correlated.w.flat(), unfolded.bias].flat(),
  );
  expect(numbersIn(product!.expected)).toEqual(unfolded.y);
});

it('shares of average pooling, padded lists and batches', () => {
  const backward = examplesOf('convolution/b-avg-global-pool')[2]!;
  expect(numbersIn(backward.arguments[1])).toEqual(averagedWindows.dy);
  expect(numbersIn(backward.expected)).toEqual(averagedWindows.dx);
  const [longest, two] = examplesOf('language/d-pad-sequences');
  expect(numbersIn(longest!.arguments)).toEqual(paddedLists.lists.flat());
  expect(numbersIn(longest!.expected)).toEqual(paddedLists.longest.flat());
  expect(numbersIn(two!.expected)).toEqual(paddedLists.two.flat());
  const [inOrder, shuffled] = examplesOf('practice/e-mini-batches');
  expect(numbersIn(inOrder!.expected)).toEqual(batches.inOrder.flat());
  expect(numbersIn(shuffled!.expected)).toEqual(batches.shuffled.flat());
});

it('pruning, cropping, lags and Shapley values', () => {
  const [half] = examplesOf('practice/e-magnitude-prune');
  expect(numbersIn(half!.arguments[0])).toEqual(pruned.weights);
  expect(numbersIn((half!.expected as { mask: unknown }).mask)).toEqual(pruned.mask);
  const crop = examplesOf('practice/e-augment')[1]!;
  expect(numbersIn(crop.arguments[0])).toEqual(cropped.image.flat());
  expect(numbersIn(crop.expected)).toEqual(cropped.output.flat());
  const [rows] = examplesOf('practice/e-window-features');
  const { X, y } = rows!.expected as Record<string, unknown>;
  expect(numbersIn(X)).toEqual(lagged.rows.flatMap(({ features }) => features));
  expect(numbersIn(y)).toEqual(lagged.rows.map(({ target }) => target));
  const [game] = examplesOf('practice/e-shapley');
  expect(numbersIn(game!.arguments[0])).toEqual(shared.values);
  expect((game!.expected as { values: number[] }).values).toEqual(shared.shares);
});

it('an embedding and its gradient', () => {
  const [lookUp, gradient] = examplesOf('language/d-embedding');
  expect(numbersIn(lookUp!.arguments)).toEqual([embedded.ids, embedded.table].flat(2));
  expect(numbersIn(lookUp!.expected)).toEqual(embedded.out.flat());
  expect(numbersIn(gradient!.arguments.slice(0, 2))).toEqual([embedded.ids, embedded.dout].flat(2));
  expect(numbersIn(gradient!.expected)).toEqual(embedded.dtable.flat());
});
