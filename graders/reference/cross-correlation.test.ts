import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ShapeError, tensor, type Tensor64 } from '../tensor.ts';
import { crossCorrelation, type CrossCorrelationOptions } from './cross-correlation.ts';

const plain: CrossCorrelationOptions = { stride: [1, 1], padding: [0, 0, 0, 0] };
const rows = ({ shape: [height, width], data }: Tensor64): number[][] =>
  Array.from({ length: height! }, (_, i) => [...data.subarray(i * width!, (i + 1) * width!)]);

/** Integers: sums of their products are exact in double precision, whatever the order. */
const matrix = (least: number, most: number): fc.Arbitrary<Tensor64> =>
  fc
    .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: least, max: most }))
    .chain(([height, width]) =>
      fc
        .array(fc.integer({ min: -99, max: 99 }), { minLength: height * width, maxLength: height * width })
        .map((numbers) => ({ shape: [height, width], data: Float64Array.from(numbers) })),
    );
const options: fc.Arbitrary<CrossCorrelationOptions> = fc.record({
  stride: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })),
  padding: fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4), fc.nat(4)),
});

/** Independent of the definition as a sum: every input cell adds its product to the outputs whose window holds it. */
function scatter(
  input: Tensor64,
  kernel: Tensor64,
  { stride: [sh, sw], padding: [top, bottom, left, right] }: CrossCorrelationOptions,
): number[][] {
  const [[H, W], [kh, kw]] = [input.shape as [number, number], kernel.shape as [number, number]];
  const positions = (extent: number, size: number, step: number): number[] => {
    const found: number[] = [];
    for (let first = 0; first + size <= extent; first += step) found.push(first);
    return found;
  };
  const [is, js] = [positions(H + top + bottom, kh, sh), positions(W + left + right, kw, sw)];
  const output = is.map(() => js.map(() => 0));
  for (let a = 0; a < H; a += 1) {
    for (let b = 0; b < W; b += 1) {
      is.forEach((first, i) => {
        js.forEach((start, j) => {
          const [p, q] = [a + top - first, b + left - start];
          if (p >= 0 && p < kh && q >= 0 && q < kw)
            output[i]![j]! += input.data[a * W + b]! * kernel.data[p * kw + q]!;
        });
      });
    }
  }
  return output;
}

describe('published values', () => {
  const input = tensor([
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ]);
  const kernel = tensor([
    [1, 2],
    [3, 4],
  ]);

  it('without padding', () => {
    expect(rows(crossCorrelation(input, kernel, plain))).toEqual([
      [37, 47],
      [67, 77],
    ]);
  });

  it('with zeros below and on the right', () => {
    const padded = crossCorrelation(input, kernel, { ...plain, padding: [0, 1, 0, 1] });
    expect(rows(padded)).toEqual([
      [37, 47, 21],
      [67, 77, 33],
      [23, 26, 9],
    ]);
  });
});

describe('facts that hold for any input', () => {
  it('the scatter form gives the same', () => {
    fc.assert(
      fc.property(matrix(1, 7), matrix(1, 5), options, (input, kernel, how) => {
        const output = crossCorrelation(input, kernel, how);
        const expected = scatter(input, kernel, how);
        expect(output.shape[0]).toBe(expected.length);
        if (expected.length > 0) expect(output.shape[1]).toBe(expected[0]!.length);
        expect([...output.data]).toEqual(expected.flat());
      }),
      { numRuns: 500 },
    );
  });

  it('it is linear in the input and in the kernel', () => {
    fc.assert(
      fc.property(
        matrix(3, 6),
        matrix(1, 3),
        options,
        fc.integer({ min: -9, max: 9 }),
        (input, kernel, how, factor) => {
          const other = { shape: input.shape, data: input.data.map((_, at) => (at * 31) % 17) };
          const sum = {
            shape: input.shape,
            data: input.data.map((value, at) => factor * value + other.data[at]!),
          };
          const [a, b, both] = [input, other, sum].map((one) => crossCorrelation(one, kernel, how).data);
          expect([...both!]).toEqual(Array.from(a!, (value, at) => factor * value + b![at]!));
          const scaled = { shape: kernel.shape, data: kernel.data.map((value) => factor * value) };
          expect([...crossCorrelation(input, scaled, how).data].map((value) => value + 0)).toEqual(
            Array.from(a!, (value) => factor * value + 0),
          );
        },
      ),
    );
  });

  it('shifting the input by one stride shifts the output by one cell', () => {
    fc.assert(
      fc.property(matrix(4, 7), matrix(1, 3), options, (input, kernel, { stride }) => {
        const [height, width] = input.shape as [number, number];
        const above = {
          shape: [height + stride[0], width],
          data: Float64Array.from([...new Array<number>(stride[0] * width).fill(5), ...input.data]),
        };
        const how = { stride, padding: [0, 0, 0, 0] } as const;
        expect(rows(crossCorrelation(above, kernel, how)).slice(1)).toEqual(
          rows(crossCorrelation(input, kernel, how)),
        );
      }),
    );
  });

  it('a kernel of one cell that is 1 takes every stride-th cell', () => {
    fc.assert(
      fc.property(matrix(1, 7), options, (input, { stride }) => {
        const taken = rows(input)
          .filter((_, i) => i % stride[0] === 0)
          .map((row) => row.filter((_, j) => j % stride[1] === 0));
        expect(rows(crossCorrelation(input, tensor([[1]]), { stride, padding: [0, 0, 0, 0] }))).toEqual(
          taken,
        );
      }),
    );
  });

  it('padding gives what an image with zeros around it gives', () => {
    fc.assert(
      fc.property(matrix(1, 5), matrix(1, 4), options, (input, kernel, { stride, padding }) => {
        const [top, bottom, left, right] = padding;
        const [height, width] = input.shape as [number, number];
        const shape = [height + top + bottom, width + left + right];
        const data = new Float64Array(shape[0]! * shape[1]!);
        rows(input).forEach((row, i) => data.set(row, (i + top) * shape[1]! + left));
        const padded = crossCorrelation({ shape, data }, kernel, { stride, padding: [0, 0, 0, 0] });
        expect(padded).toEqual(crossCorrelation(input, kernel, { stride, padding }));
      }),
    );
  });

  it('transposing input, kernel and options transposes the output', () => {
    const transpose = (given: Tensor64): Tensor64 => {
      const [height, width] = given.shape as [number, number];
      const data = Float64Array.from(
        { length: height * width },
        (_, at) => given.data[(at % height) * width + Math.floor(at / height)]!,
      );
      return { shape: [width, height], data };
    };
    fc.assert(
      fc.property(
        matrix(1, 6),
        matrix(1, 4),
        options,
        (input, kernel, { stride: [sh, sw], padding: [top, bottom, left, right] }) => {
          const turned = crossCorrelation(transpose(input), transpose(kernel), {
            stride: [sw, sh],
            padding: [left, right, top, bottom],
          });
          const straight = crossCorrelation(input, kernel, {
            stride: [sh, sw],
            padding: [top, bottom, left, right],
          });
          expect(turned).toEqual(transpose(straight));
        },
      ),
    );
  });
});

describe('edges', () => {
  const zeros = ([height, width]: [number, number]): Tensor64 => ({
    shape: [height, width],
    data: new Float64Array(height * width),
  });

  it.each<[string, Record<'input' | 'kernel' | 'stride' | 'shape', [number, number]>]>([
    ['a kernel one cell too large', { input: [4, 5], kernel: [5, 6], stride: [3, 4], shape: [0, 0] }],
    [
      'a kernel much too large with a stride',
      { input: [2, 3], kernel: [9, 9], stride: [2, 3], shape: [0, 0] },
    ],
    ['a kernel that is only too tall', { input: [2, 3], kernel: [3, 3], stride: [1, 1], shape: [0, 1] }],
    ['an empty image', { input: [0, 4], kernel: [2, 2], stride: [1, 1], shape: [0, 3] }],
    ['a kernel exactly as large', { input: [4, 5], kernel: [4, 5], stride: [7, 7], shape: [1, 1] }],
  ])('%s has the shape of the formula', (_, { input, kernel, stride, shape }) => {
    expect(crossCorrelation(zeros(input), zeros(kernel), { ...plain, stride })).toEqual(zeros(shape));
  });

  it('NaN and infinity stay where windows reach them', () => {
    const input = tensor([
      [NaN, 1, 1],
      [1, 1, Infinity],
    ]);
    expect(rows(crossCorrelation(input, tensor([[1, 1]]), plain))).toEqual([
      [NaN, 2],
      [2, Infinity],
    ]);
  });

  it('sums are kept in double precision', () => {
    const input = tensor([[16_777_216, 1, 1]]);
    expect(crossCorrelation(input, tensor([[1, 1, 1]]), plain).data[0]).toBe(16_777_218);
  });

  it('inputs are not changed', () => {
    const [input, kernel] = [tensor([[1, 2]]), tensor([[3]])];
    crossCorrelation(input, kernel, plain);
    expect([input, kernel]).toEqual([tensor([[1, 2]]), tensor([[3]])]);
  });
});

describe('misuse', () => {
  const [image, kernel] = [
    tensor([
      [1, 2],
      [3, 4],
    ]),
    tensor([[1]]),
  ];

  it.each([[[0, 1]], [[1, 0]], [[-1, 1]], [[0.5, 1]], [[NaN, 1]]])('stride %j is refused', (stride) => {
    expect(() => crossCorrelation(image, kernel, { ...plain, stride: stride as [number, number] })).toThrow(
      RangeError,
    );
  });

  it.each([0, 1, 2, 3])('a negative padding at place %i is refused', (place) => {
    const padding = [0, 0, 0, 0].map((_, at) => (at === place ? -1 : 0)) as [number, number, number, number];
    expect(() => crossCorrelation(image, kernel, { ...plain, padding })).toThrow(RangeError);
  });

  it.each([
    ['input', tensor([1, 2]), kernel],
    ['input', tensor([[[1]]]), kernel],
    ['kernel', image, tensor(1)],
  ])('an %s that is no matrix is refused by name', (name, input, weights) => {
    expect(() => crossCorrelation(input, weights, plain)).toThrow(ShapeError);
    expect(() => crossCorrelation(input, weights, plain)).toThrow(new RegExp(`${name} must be a matrix`));
  });
});
