import { describe, expect, it } from 'vitest';
import { crossCorrelation } from '#graders/reference/cross-correlation.ts';
import type { Tensor64 } from '#graders/tensor.ts';
import {
  type Convolution,
  countNotExpressible,
  readOwnConvolutions,
  readPublishedConvolutions,
} from './convolution-vectors.ts';
import { allowance, HAS_TRUTH } from './truth.ts';

/**
 * What frameworks call a convolution, from single-channel cross-correlations: y[n, o] = bias[o] + Σ_c x[n, c] ⋆ w[o, c],
 * where c runs over the channels of o's group, and a dilated kernel has zeros between its taps.
 */
function convolve({ input, kernel, bias, stride, padding, dilation, groups }: Convolution): Tensor64 {
  const [batch, channels] = [input.shape[0]!, kernel.shape[1]!];
  const outputs = kernel.shape[0]!;
  const planes: Tensor64[] = [];
  for (let n = 0; n < batch; n += 1) {
    for (let o = 0; o < outputs; o += 1) {
      const group = Math.floor((o * groups) / outputs);
      const terms = Array.from({ length: channels }, (_, c) =>
        crossCorrelation(plane(input, n, group * channels + c), spread(plane(kernel, o, c), dilation), {
          stride,
          padding,
        }),
      );
      planes.push(sum(terms, bias?.data[o] ?? 0));
    }
  }
  const data = planes.flatMap((part) => [...part.data]);
  return { shape: [batch, outputs, ...planes[0]!.shape], data: Float64Array.from(data) };
}

function plane({ shape, data }: Tensor64, first: number, second: number): Tensor64 {
  const [, channels, height, width] = shape as [number, number, number, number];
  const start = (first * channels + second) * height * width;
  return { shape: [height, width], data: data.slice(start, start + height * width) };
}

function spread({ shape, data }: Tensor64, [vertical, horizontal]: readonly [number, number]): Tensor64 {
  const [height, width] = shape as [number, number];
  const wide = (width - 1) * horizontal + 1;
  const spaced: Tensor64 = {
    shape: [(height - 1) * vertical + 1, wide],
    data: new Float64Array(((height - 1) * vertical + 1) * wide),
  };
  data.forEach((tap, index) => {
    spaced.data[Math.floor(index / width) * vertical * wide + (index % width) * horizontal] = tap;
  });
  return spaced;
}

function sum(terms: Tensor64[], start: number): Tensor64 {
  const { shape, data } = terms[0]!;
  return {
    shape,
    data: data.map((_, index) => terms.reduce((total, term) => total + term.data[index]!, start)),
  };
}

function expectAgreement(convolution: Convolution): void {
  const { want, tolerance } = convolution;
  const got = convolve(convolution);
  expect(got.shape).toEqual(want.shape);
  const wrong = [...want.data].flatMap((value, index) =>
    Math.abs(got.data[index]! - value) <= allowance(tolerance, value)
      ? []
      : [{ index, value, got: got.data[index] }],
  );
  expect(wrong).toEqual([]);
}

const named = (convolutions: Convolution[]) => convolutions.map((one) => [one.id, one] as const);

describe('crossCorrelation agrees with PyTorch on', () => {
  it.each(named(readOwnConvolutions()))('%s', (_, convolution) => expectAgreement(convolution));

  it('six vectors at least', () => {
    expect(readOwnConvolutions().length).toBeGreaterThanOrEqual(6);
  });
});

describe.runIf(HAS_TRUTH)('crossCorrelation agrees with the published vector', () => {
  it.each(named(readPublishedConvolutions()))('%s', (_, convolution) => expectAgreement(convolution));

  it('for 72 vectors at least; only those in three dimensions cannot be expressed', () => {
    expect(readPublishedConvolutions().length).toBeGreaterThanOrEqual(72);
    expect(countNotExpressible()).toBeLessThanOrEqual(2);
  });
});

describe.runIf(!HAS_TRUTH)('published vectors of other libraries', () => {
  it.skip('are not here: ../shared/truth does not exist', () => undefined);
});
