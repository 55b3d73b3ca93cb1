import { describe, expect, it } from 'vitest';
import { hexOf, isDark, withOpacity } from './css-color.ts';

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

describe('withOpacity', () => {
  it.each([
    ['#336699', 100, '#336699'],
    ['#336699', 40, '#33669966'],
    ['#336699', 0, '#33669900'],
    ['#33669980', 100, '#33669980'],
    ['#33669980', 50, '#33669940'],
  ])('takes %s at %i%%', (hex, percent, expected) => {
    expect(withOpacity(hex, percent)).toBe(expected);
  });
});

describe('isDark', () => {
  it('tells paper from ink', () => {
    expect(isDark('#fbfaf7')).toBe(false);
    expect(isDark('#14161a')).toBe(true);
  });
});
