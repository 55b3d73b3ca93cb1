import { describe, expect, it } from 'vitest';
import { createDraw, inputSize, resolveArguments, shapesOf, type Argument } from './case.ts';
import { tensor, type Tensor } from './tensor.ts';

const resolve = (...given: Parameters<typeof resolveArguments>[0]['arguments']): Tensor[] =>
  resolveArguments({ arguments: given }) as Tensor[];

describe('drawing', () => {
  it('the same seed draws the same numbers, another seed others', () => {
    const draw = (seed: number): unknown => {
      const { uniform, integer } = createDraw(seed);
      return [resolve(uniform([3, 2]), uniform([4], [5, 9])), integer(1, 1_000_000)];
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it('tensors are float32 in [−1, 1) unless asked otherwise', () => {
    const [centred, shifted] = resolve(
      createDraw(1).uniform([50, 40]),
      createDraw(1).uniform([2000], [90, 110]),
    );
    expect(centred!.shape).toEqual([50, 40]);
    expect(centred!.data).toBeInstanceOf(Float32Array);
    expect(Math.min(...centred!.data)).toBeGreaterThanOrEqual(-1);
    expect(Math.max(...centred!.data)).toBeLessThanOrEqual(1);
    expect(Math.min(...centred!.data)).toBeLessThan(-0.99);
    expect(Math.max(...centred!.data)).toBeGreaterThan(0.99);
    expect(Math.min(...shifted!.data)).toBeGreaterThanOrEqual(90);
    expect(Math.max(...shifted!.data)).toBeLessThanOrEqual(110);
  });

  it('two tensors of one draw differ', () => {
    const { uniform } = createDraw(1);
    const [first, second] = resolve(uniform([8]), uniform([8]));
    expect(first).not.toEqual(second);
  });

  it('a tensor depends on nothing but its own seed', () => {
    const { uniform } = createDraw(1);
    const [a, b] = [uniform([4]), uniform([4])];
    expect(resolve(b, a)).toEqual(resolve(a, b).toReversed());
    expect(resolve(a)).toEqual(resolve(a));
  });

  it('integers reach both ends and nothing beyond', () => {
    const { integer } = createDraw(3);
    const drawn = new Set(Array.from({ length: 500 }, () => integer(2, 5)));
    expect([...drawn].sort()).toEqual([2, 3, 4, 5]);
    expect(integer(4, 4)).toBe(4);
  });

  it('empty shapes give empty tensors, the empty shape a scalar', () => {
    const { uniform } = createDraw(1);
    const [empty, scalar] = resolve(uniform([0, 4]), uniform([]));
    expect(empty).toEqual({ shape: [0, 4], data: new Float32Array(0) });
    expect(scalar!.data).toHaveLength(1);
  });
});

it('other arguments are passed on as they are', () => {
  const given: Argument[] = [tensor([1, 2]), [1, 2], 'same', null, { seeded: 'no' }, { stride: [1, 2] }];
  expect(resolveArguments({ arguments: given })).toEqual(given);
});

it('draws tensors inside lists and records', () => {
  const draw = createDraw(5);
  const [kernel, bias] = [draw.uniform([2, 3]), draw.integers([3], [0, 9])];
  const given: Argument[] = [{ layers: [{ kernel, bias, act: 'relu' }] }];
  const [kernelDrawn, biasDrawn] = resolve(kernel, bias);
  expect(resolveArguments({ arguments: given })).toEqual([
    { layers: [{ kernel: kernelDrawn, bias: biasDrawn, act: 'relu' }] },
  ]);
});

it('inputSize counts every number, in records and lists too', () => {
  expect(
    inputSize([
      tensor([
        [1, 2],
        [3, 4],
      ]),
    ]),
  ).toBe(6); // four elements, two extents
  expect(inputSize([3, 'x', null, [1, [2]], { a: new Float32Array(10) }])).toBe(15);
});

it('shapesOf lists the tensors in order and copies their shapes', () => {
  const matrix = tensor([[1, 2]]);
  const shapes = shapesOf([1, matrix, [2], { dx: matrix }, { shape: [0, 3], data: new Int32Array(0) }]);
  expect(shapes).toEqual([
    [1, 2],
    [0, 3],
  ]);
  shapes[0]![0] = 9;
  expect(matrix.shape).toEqual([1, 2]);
});
