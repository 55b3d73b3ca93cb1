import { describe, expect, it } from 'vitest';
import { judgeProperty } from './judge-property.ts';
import type { Relation } from './property.ts';
import { tensor, type Value } from './tensor.ts';
import type { PropertyFailure } from './verdict.ts';

const tolerance = { rtol: 1e-4, atol: 5e-5, sumLength: 0 };

function judge(relation: Relation, outputs: unknown[], values: Value[][] = []): PropertyFailure | null {
  return judgeProperty(relation, { outputs, values, tolerance });
}

const output = (number: number, path?: string) => ({ output: number, ...(path !== undefined && { path }) });
const matrix = tensor([
  [1, 2, 3],
  [4, 5, 6],
]);

describe('equal', () => {
  const relation: Relation = { kind: 'equal', left: output(0), right: output(1) };

  it('holds within the tolerance of both sides', () => {
    expect(
      judge(relation, [
        matrix,
        tensor([
          [1.0001, 2, 3],
          [4, 5, 6],
        ]),
      ]),
    ).toBeNull();
  });

  it('tells the first place that differs', () => {
    expect(
      judge(relation, [
        matrix,
        tensor([
          [1, 2, 3],
          [4, 9, 6],
        ]),
      ]),
    ).toMatchObject({
      index: [1, 1],
      expected: '9',
      actual: '5',
    });
  });

  it('takes −∞ for −∞ alone', () => {
    expect(judge(relation, [tensor([-Infinity]), tensor([-Infinity])])).toBeNull();
    expect(judge(relation, [tensor([-Infinity]), tensor([Infinity])])).not.toBeNull();
    expect(judge(relation, [tensor([NaN]), tensor([0])])).not.toBeNull();
  });

  it('asks for the same shape, and for numbers', () => {
    expect(judge(relation, [matrix, tensor([1, 2, 3, 4, 5, 6])])).toMatchObject({ actual: '' });
    for (const odd of [null, 'text', { shape: [2], data: 'no' }, { shape: [9], data: new Float32Array(2) }]) {
      expect(judge(relation, [odd, odd])).toMatchObject({ actual: '' });
    }
  });

  it('does not walk prototypes', () => {
    const inherited = Object.create({ dx: matrix }) as object;
    const path: Relation = { kind: 'equal', left: output(0, 'dx'), right: output(0, 'dx') };
    expect(judge(path, [inherited])).toMatchObject({ actual: '' });
  });
});

it('linear: the terms cancel, and what is left is told', () => {
  const relation: Relation = {
    kind: 'linear',
    terms: [
      { factor: 1, of: output(0) },
      { factor: -2, of: { value: matrix } },
    ],
  };
  expect(
    judge(relation, [
      tensor([
        [2, 4, 6],
        [8, 10, 12],
      ]),
    ]),
  ).toBeNull();
  expect(
    judge(relation, [
      tensor([
        [2, 4, 6],
        [8, 10, 12.5],
      ]),
    ]),
  ).toMatchObject({ index: [1, 2], actual: '0.5' });
  expect(
    judge(relation, [
      tensor([
        [2, 4, 6],
        [8, 10, NaN],
      ]),
    ]),
  ).toMatchObject({ actual: 'NaN' });
});

it('sumsTo: along an axis, or over everything', () => {
  const rows = tensor([
    [0.25, 0.75],
    [0.5, 0.5],
    [1, 0.1],
  ]);
  expect(judge({ kind: 'sumsTo', of: output(0), axis: 1, value: 1 }, [rows])).toMatchObject({ index: [2] });
  expect(judge({ kind: 'sumsTo', of: output(0), axis: 0, value: 1.75 }, [rows])).toMatchObject({
    index: [1],
  });
  expect(judge({ kind: 'sumsTo', of: output(0), value: 3.1 }, [rows])).toBeNull();
  expect(judge({ kind: 'sumsTo', of: output(0), axis: 2, value: 1 }, [rows])).toMatchObject({ actual: '' });
});

it('permutes: along any axis', () => {
  const turned = tensor([
    [3, 1, 2],
    [6, 4, 5],
  ]);
  const relation = { kind: 'permutes', of: output(0), from: output(1), axis: 1, order: [2, 0, 1] } as const;
  expect(judge({ ...relation, order: [...relation.order] }, [turned, matrix])).toBeNull();
  expect(judge({ ...relation, order: [1, 0, 2] }, [turned, matrix])).toMatchObject({ index: [0, 0] });
  const swapped: Relation = { kind: 'permutes', of: output(0), from: output(1), axis: 0, order: [1, 0] };
  expect(
    judge(swapped, [
      tensor([
        [4, 5, 6],
        [1, 2, 3],
      ]),
      matrix,
    ]),
  ).toBeNull();
});

describe('innerProduct', () => {
  const relation: Relation = {
    kind: 'innerProduct',
    pairs: [
      [output(0, 'dx'), { argument: 0, of: 0 }],
      [output(0, 'dw'), { argument: 1, of: 0 }],
    ],
  };

  it('compares sums of products of outputs and arguments', () => {
    const values = [[tensor([1, 2]), tensor([3])]];
    expect(judge(relation, [{ dx: tensor([3, 3]), dw: tensor([3]) }], values)).toBeNull();
    expect(judge(relation, [{ dx: tensor([3, 3]), dw: tensor([4]) }], values)).toMatchObject({
      expected: '9',
      actual: '12',
    });
  });

  it('is not satisfied by NaN on both sides', () => {
    const values = [[tensor([1, 2]), tensor([3])]];
    expect(judge(relation, [{ dx: tensor([NaN, 3]), dw: tensor([NaN]) }], values)).not.toBeNull();
  });
});

it('finiteDifference: x² has the slope 2x, along a direction and with weights', () => {
  const [x, direction, step] = [tensor([1, -2]), tensor([0.5, 1]), 1e-2];
  const square = (sign: number): Value =>
    tensor([...x.data].map((value, at) => (value + sign * step * direction.data[at]!) ** 2));
  const relation: Relation = {
    kind: 'finiteDifference',
    gradient: output(0),
    direction: { value: direction },
    plus: output(1),
    minus: output(2),
    weights: { value: tensor([3, 1]) },
    step,
  };
  expect(judge(relation, [tensor([6, -4]), square(1), square(-1)])).toBeNull();
  expect(judge(relation, [tensor([2, -4]), square(1), square(-1)])).toMatchObject({
    relation: 'finiteDifference',
  });
});

it('mean: within the given distance', () => {
  expect(judge({ kind: 'mean', of: output(0), value: 3.5, within: 0.01 }, [matrix])).toBeNull();
  expect(judge({ kind: 'mean', of: output(0), value: 4, within: 0.01 }, [matrix])).toMatchObject({
    actual: '3.5',
  });
  expect(judge({ kind: 'mean', of: output(0), value: 0, within: 1 }, [tensor([])])).toMatchObject({
    actual: '',
  });
});
