import { describe, expect, it } from 'vitest';
import { cellAt, differenceOf, drawingOf, extentOf, limitOf } from './drawing.ts';
import { firstView } from './plane.ts';

describe('drawings', () => {
  it('draw data that do not fill their shape as a vector', () => {
    expect(drawingOf({ shape: [2, 2], data: Float32Array.of(1, 2, 3) }).shape).toEqual([3]);
    expect(drawingOf({ shape: [1e9, 1e9], data: Float32Array.of(1) }).shape).toEqual([1]);
    expect(drawingOf({ shape: [2.5, 2], data: new Float32Array(5) }).shape).toEqual([5]);
    expect(drawingOf({ shape: [], data: Float32Array.of(1) }).shape).toEqual([]);
  });

  it('find the element of a wrapped vector', () => {
    const drawing = drawingOf({ shape: [20], data: new Float32Array(20) });
    expect(cellAt(17, drawing, firstView([20]))).toEqual([1, 1]);
  });

  it('have no cell for an element of another slice', () => {
    const drawing = drawingOf({ shape: [2, 1, 1], data: new Float32Array(2) });
    expect(cellAt(0, drawing, firstView([2, 1, 1]))).toEqual([0, 0]);
    expect(cellAt(1, drawing, firstView([2, 1, 1]))).toBeNull();
  });
});

describe('extent', () => {
  it('counts what is not finite and leaves it out', () => {
    expect(extentOf([Number.NaN, -2, 5, Infinity])).toEqual({ low: -2, high: 5, nonFinite: 2 });
  });

  it('is zero for nothing finite', () => {
    expect(extentOf([])).toEqual({ low: 0, high: 0, nonFinite: 0 });
    expect(limitOf([Number.NaN], [])).toBe(0);
  });

  it('gives several tensors one limit', () => expect(limitOf([1, -7], [3])).toBe(7));
});

describe('difference', () => {
  it('is zero for equal values, NaN and infinities included', () => {
    expect([...differenceOf([1, Number.NaN, Infinity, -0], [1, Number.NaN, Infinity, 0])]).toEqual([
      0, 0, 0, 0,
    ]);
  });

  it('is not finite where only one side is', () => {
    expect([...differenceOf([1, Number.NaN, Infinity], [Number.NaN, 2, -Infinity])]).toEqual([
      Number.NaN,
      Number.NaN,
      Infinity,
    ]);
  });
});
