import { describe, expect, it } from 'vitest';
import { tensor } from '../tensor.ts';
import { callText } from './call-text.ts';

describe('callText', () => {
  it('writes a tensor row by row and everything else as it is', () => {
    const x = tensor([
      [1, 2.5, -3],
      [4, 5, 6],
    ]);
    expect(callText('pool', [x, [2, 1], 'same', { rate: 0.5 }])).toBe(
      [
        'pool(',
        '  { shape: [2, 3], data: [',
        '    1, 2.5, -3,',
        '    4, 5, 6,',
        '  ] },',
        '  [2, 1],',
        '  "same",',
        '  { rate: 0.5 },',
        ')',
      ].join('\n'),
    );
  });

  it('keeps vectors and empty tensors on one line', () => {
    expect(callText('f', [tensor([1, 2]), { shape: [0, 4], data: new Float32Array(0) }])).toBe(
      'f(\n  { shape: [2], data: [1, 2] },\n  { shape: [0, 4], data: [] },\n)',
    );
  });

  it('cuts what is too long to read', () => {
    const long = { shape: [30, 20], data: new Float32Array(600) };
    const text = callText('f', [long, new Int32Array(500)]);
    expect(text.match(/…/g)).toHaveLength(2);
    expect(text.length).toBeLessThan(2500);
  });
});
