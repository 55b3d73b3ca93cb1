import { describe, expect, it } from 'vitest';
import { hexOf, isDark } from './css-color.ts';

describe('hexOf', () => {
  it.each([
    ['color(srgb 1 0.5 0)', '#ff8000'],
    ['color(srgb 0 0 0 / 0.5)', '#00000080'],
    ['color(srgb 1 1 1 / 1)', '#ffffff'],
    ['color(srgb 1.02 -0.01 0.2)', '#ff0033'],
    ['color(srgb 5.96046e-8 0 1)', '#0000ff'],
  ])('reads %s', (color, hex) => {
    expect(hexOf(color)).toBe(hex);
  });

  it('refuses what is not of this form', () => {
    expect(hexOf('rgb(1, 2, 3)')).toBeNull();
    expect(hexOf('color(srgb none 0 0)')).toBeNull();
    expect(hexOf('')).toBeNull();
  });
});

describe('isDark', () => {
  it('tells paper from ink', () => {
    expect(isDark('#fbfaf7')).toBe(false);
    expect(isDark('#14161a')).toBe(true);
  });
});
