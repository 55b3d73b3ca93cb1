import { describe, expect, it } from 'vitest';
import { cellAt, differenceLimit, differenceOf, drawingOf, extentOf, limitOf, valueText } from './drawing.ts';
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
    expect(cellAt(17, drawing, firstView([20]))).toEqual([2, 1]);
  });

  it('have no cell for an element of another slice', () => {
    const drawing = drawingOf({ shape: [2, 1, 1], data: new Float32Array(2) });
    expect(cellAt(0, drawing, firstView([2, 1, 1]))).toEqual([0, 0]);
    expect(cellAt(1, drawing, firstView([2, 1, 1]))).toBeNull();
  });
});

describe('values', () => {
  it('of integers keep every digit', () => {
    const drawing = drawingOf({ shape: [1], data: Int32Array.of(2147483647) });
    expect(valueText(0, drawing)).toBe('2147483647');
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

const vector = (...values: number[]) =>
  drawingOf({ shape: [values.length], data: Float32Array.from(values) });

describe('difference', () => {
  it('is zero for equal values, NaN and infinities included', () => {
    const { data } = differenceOf(vector(1, Number.NaN, Infinity, -0), vector(1, Number.NaN, Infinity, 0));
    expect([...Float32Array.from(data)]).toEqual([0, 0, 0, 0]);
  });

  it('is not finite where only one side is', () => {
    const { data } = differenceOf(vector(1, Number.NaN, Infinity), vector(Number.NaN, 2, -Infinity));
    expect([...Float32Array.from(data)]).toEqual([Number.NaN, Number.NaN, Infinity]);
  });

  it('has the digits of its tensors', () => {
    expect(valueText(0, differenceOf(vector(0.3), vector(0.1)))).toBe('0.20000002');
  });

  it('does not stretch rounding errors over the whole scale', () => {
    expect(differenceLimit(vector(1e-9, 0), 10)).toBeCloseTo(1e-5, 12);
    expect(differenceLimit(vector(0, 3), 10)).toBe(3);
  });
});
