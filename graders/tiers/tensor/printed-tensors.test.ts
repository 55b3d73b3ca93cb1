import { expect, it } from 'vitest';
import { findPrinted, showPrinted } from './printed-tensors.ts';

const matrix = { shape: [2, 2], dtype: 'float32', data: Float32Array.of(1, 0.1, -0, NaN) } as const;

it('finds what was printed, call by call', () => {
  expect([...findPrinted('x Tensor [2, 2] float32⟦1:0⟧\nTensor [] int32⟦1:4⟧ ⟦3:2⟧')]).toEqual([
    [1, [0, 4]],
    [3, [2]],
  ]);
  expect(findPrinted('⟦a:1⟧ ⟦1⟧ ⟦999999999:1⟧ [1:2]').size).toBe(0);
  expect(findPrinted('⟦1:0⟧'.repeat(5000)).get(1)).toHaveLength(100);
});

it('writes values as nested lists, a line for each row', () => {
  expect(showPrinted('x⟦1:0⟧ end', () => matrix)).toBe('x\n[[1, 0.1],\n [-0, NaN]] end');
  const scalar = { shape: [], dtype: 'int32', data: Int32Array.of(7) } as const;
  expect(showPrinted('n⟦1:0⟧', () => scalar)).toBe('n 7');
  const truth = { shape: [2], dtype: 'bool', data: Int32Array.of(1, 0) } as const;
  expect(showPrinted('m⟦1:0⟧', () => truth)).toBe('m [true, false]');
});

it('shows the first hundred values of a large tensor, and nothing where there are none', () => {
  const large = { shape: [400], dtype: 'float32', data: new Float32Array(400) } as const;
  expect(showPrinted('⟦1:0⟧', () => large)).toMatch(/^\n(0, ){100}…$/);
  expect(showPrinted('y Tensor [2] float32⟦2:9⟧', () => undefined)).toBe('y Tensor [2] float32');
});
