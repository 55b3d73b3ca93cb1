import { expect, it } from 'vitest';
import { readExample } from './published-example.ts';
import { batchNormed, flattened, layerNormed, nhwcRow, standardise } from './worked-layers.ts';

it('layer and batch normalisation', () => {
  const layer = readExample('language/d-layer-norm');
  expect(layer.given).toEqual([...layerNormed.x, 1, 1, 1, 1, 0, 0, 0, 0, layerNormed.eps]);
  expect(standardise(layerNormed)).toEqual({
    mean: 2.5,
    variance: 1.25,
    y: layer.expected.map((value) => expect.closeTo(value, 6) as number),
  });
  const batch = readExample('practice/e-batch-norm');
  expect(batch.given.slice(0, 2)).toEqual(batchNormed.x);
  expect(standardise(batchNormed).y).toEqual(
    batch.expected.slice(0, 2).map((value) => expect.closeTo(value, 6) as number),
  );
});

it('flattening in memory order', () => {
  const { given, expected } = readExample('convolution/b-flatten-dense');
  expect(given).toEqual([...flattened.x, ...flattened.W, 0]);
  expect(expected).toEqual([flattened.y]);
});

it('the first filter over a row of pixels', () => {
  const { given, expected } = readExample('convolution/b-conv2d-nhwc', 1);
  const isFirstFilter = (at: number): boolean => at % 2 === 0;
  expect(given.slice(0, 6)).toEqual(nhwcRow.x);
  expect(given.slice(6, 14).filter((_, at) => isFirstFilter(at))).toEqual(nhwcRow.w);
  expect(expected.filter((_, at) => isFirstFilter(at))).toEqual(nhwcRow.y);
});
