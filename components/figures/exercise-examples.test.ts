import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { backwardPass, correlated, pooledMap, tiedWindow, unfolded } from './exercise-examples.ts';

interface Example {
  arguments: unknown[];
  expected: unknown;
}

function examplesOf(id: string): Example[] {
  return (parse(readFileSync(`exercises/${id}/exercise.yaml`, 'utf8')) as { examples: Example[] }).examples;
}

/** All numbers of a published value in order, whatever it is made of. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(numbersIn);
  return Object.entries(value).flatMap(([key, part]) => (key === 'shape' ? [] : numbersIn(part)));
}

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
