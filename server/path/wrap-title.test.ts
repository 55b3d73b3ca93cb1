import { describe, expect, it } from 'vitest';
import { wrapTitle } from './wrap-title.ts';

describe('wrapTitle', () => {
  it('breaks between words and keeps short titles in one line', () => {
    expect(wrapTitle('Max pooling', 12)).toEqual(['Max pooling']);
    expect(wrapTitle('Standardisation and scaling', 10)).toEqual(['Standardisation ', 'and scaling']);
  });

  it('breaks between Chinese characters, keeps punctuation with what it ends, and words whole', () => {
    expect(wrapTitle('训练、验证、测试划分', 6)).toEqual(['训练、验证、', '测试划分']);
    expect(wrapTitle('用 im2col 与矩阵乘法', 7)).toEqual(['用 im2col 与', '矩阵乘法']);
  });

  it('ends in an ellipsis what needs a third line', () => {
    const lines = wrapTitle('Sparse softmax cross-entropy with its gradient', 12);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(wrapTitle('2-D convolution by definition (flipped kernel)', 13)[1]).toBe('definition…');
  });
});
