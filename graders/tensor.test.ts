import { describe, expect, it } from 'vitest';
import { intTensor, isTensor, ShapeError, sizeOf, tensor, toFloat64, unravelIndex } from './tensor.ts';

describe('tensor', () => {
  it.each([
    ['a scalar', 5, [], [5]],
    ['a vector', [1, 2], [2], [1, 2]],
    [
      'a matrix in row-major order',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      [2, 3],
      [1, 2, 3, 4, 5, 6],
    ],
    [
      'three axes',
      [
        [[1], [2]],
        [[3], [4]],
      ],
      [2, 2, 1],
      [1, 2, 3, 4],
    ],
    ['an empty vector', [], [0], []],
    ['empty rows', [[], []], [2, 0], []],
  ])('reads %s', (_, nested, shape, data) => {
    expect(tensor(nested)).toEqual({ shape, data: Float32Array.from(data) });
  });

  it.each([
    ['rows of different lengths', [[1, 2], [3]]],
    ['a first row that is empty', [[], [1]]],
    ['a number beside a row', [[1], 2]],
    ['a row beside a number', [1, [2]]],
    ['rows of different depth', [[[1]], [2]]],
  ])('refuses %s', (_, nested) => {
    expect(() => tensor(nested)).toThrow(ShapeError);
  });

  it('takes a shape that nesting cannot tell, and only one that fits', () => {
    expect(tensor([], [0, 3])).toEqual({ shape: [0, 3], data: new Float32Array(0) });
    expect(tensor([1, 2, 3, 4], [2, 2]).shape).toEqual([2, 2]);
    expect(() => tensor([1, 2, 3], [2, 2])).toThrow(ShapeError);
    expect(() => tensor([1], [0, 3])).toThrow(ShapeError);
  });

  it('rounds to float32', () => {
    expect(tensor([0.1]).data[0]).toBe(Math.fround(0.1));
  });
});

describe('intTensor', () => {
  it('keeps integers that float32 would round', () => {
    expect(intTensor([16_777_217, -(2 ** 31), 2 ** 31 - 1])).toEqual({
      shape: [3],
      data: Int32Array.of(16_777_217, -(2 ** 31), 2 ** 31 - 1),
    });
  });

  it.each([0.5, 2 ** 31, NaN, Infinity])('refuses %d', (number) => {
    expect(() => intTensor([1, number])).toThrow(ShapeError);
  });
});

describe('shapes', () => {
  it('sizeOf is the product, 1 for a scalar, 0 when an axis is empty', () => {
    expect([sizeOf([]), sizeOf([4]), sizeOf([2, 3, 4]), sizeOf([5, 0, 3])]).toEqual([1, 4, 24, 0]);
  });

  it('unravelIndex runs through every index in row-major order', () => {
    const shape = [2, 3, 2];
    const indices = Array.from({ length: 12 }, (_, position) => unravelIndex(position, shape));
    expect(indices[0]).toEqual([0, 0, 0]);
    expect(indices[5]).toEqual([0, 2, 1]);
    expect(indices[11]).toEqual([1, 2, 1]);
    expect(indices.map(([a, b, c]) => (a! * 3 + b!) * 2 + c!)).toEqual([...indices.keys()]);
    expect(unravelIndex(0, [])).toEqual([]);
  });
});

it('isTensor asks for a list of extents and a typed array', () => {
  expect(isTensor({ shape: [1], data: Float32Array.of(1) })).toBe(true);
  expect(isTensor({ shape: [], data: new Int32Array(1) })).toBe(true);
  for (const other of [
    null,
    1,
    [],
    {},
    { shape: [1], data: [1] },
    { shape: 'x', data: new Float32Array(1) },
  ]) {
    expect(isTensor(other)).toBe(false);
  }
});

it('toFloat64 copies shape and data', () => {
  const given = tensor([[1, 2]]);
  const copy = toFloat64(given);
  copy.data[0] = 9;
  copy.shape[0] = 9;
  expect(given).toEqual(tensor([[1, 2]]));
});
