import { describe, expect, it } from 'vitest';
import type { ColorTheme } from '#components/shell/use-color-theme.ts';
import { colorOf, paletteOf, positionOf, type Scale } from './color-scale.ts';
import { contrast, toHex, toOklab } from './oklab.ts';

const THEMES: ColorTheme[] = ['light', 'dark'];
const KINDS: Scale['kind'][] = ['diverging', 'magnitude'];
const ALL = THEMES.flatMap((theme) => KINDS.map((kind) => ({ theme, kind })));

/** How a dichromat sees linear RGB: Viénot, Brettel and Mollon 1999, red and green confused. */
const DICHROMATS = {
  protanope: [0.11238, 0.88762, 0, 0.11238, 0.88762, 0, 0.00401, -0.00401, 1],
  deuteranope: [0.29275, 0.70725, 0, 0.29275, 0.70725, 0, -0.02234, 0.02234, 1],
};

describe('OKLab', () => {
  // Published pairs of the author's page, at its three digits.
  it.each([
    ['#ffffff', [1, 0, 0]],
    ['#ff0000', [0.628, 0.225, 0.126]],
    ['#00ff00', [0.866, -0.234, 0.179]],
    ['#0000ff', [0.452, -0.032, -0.312]],
  ])('of %s is the published value', (hex, expected) => {
    toOklab(hex).forEach((value, axis) => expect(value).toBeCloseTo(expected[axis]!, 2));
  });

  it.each(['#000000', '#123456', '#a34a08', '#ffffff'])('of %s leads back to it', (hex) => {
    expect(toHex(toOklab(hex))).toBe(hex);
  });
});

describe('colour scales', () => {
  it('place values by the limit and stop at the ends', () => {
    const scale: Scale = { kind: 'diverging', limit: 4 };
    expect([-8, -4, -1, 0, 2, 99].map((value) => positionOf(value, scale))).toEqual([
      -1, -1, -0.25, 0, 0.5, 1,
    ]);
    expect(positionOf(-3, { kind: 'magnitude', limit: 4 })).toBe(0);
  });

  it('show a tensor of zeros as zeros when the limit is 0', () => {
    expect(positionOf(0, { kind: 'diverging', limit: 0 })).toBe(0);
  });

  it.each(THEMES)('give zero the neutral middle in the %s theme', (theme) => {
    const { fill } = colorOf(0, { kind: 'diverging', limit: 1 }, theme);
    const [, a, b] = toOklab(fill);
    expect(Math.hypot(a, b)).toBeLessThan(0.02);
  });

  it.each(ALL)('keep figures readable everywhere on $kind, $theme', ({ kind, theme }) => {
    for (const { fill, ink } of paletteOf(kind, theme))
      expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(ALL)('change lightness in one direction away from zero: $kind, $theme', ({ kind, theme }) => {
    const lightness = paletteOf(kind, theme).map(({ fill }) => toOklab(fill)[0]);
    const fromZero =
      kind === 'magnitude' ? [lightness] : [lightness.slice(32), lightness.slice(0, 33).reverse()];
    const sign = theme === 'light' ? -1 : 1;
    for (const side of fromZero) {
      side.slice(1).forEach((value, i) => expect(sign * (value - side[i]!)).toBeGreaterThan(-0.002));
      expect(sign * (side.at(-1)! - side[0]!)).toBeGreaterThan(0.3);
    }
  });

  it.each(
    THEMES.flatMap((theme) => Object.entries(DICHROMATS).map(([name, matrix]) => ({ theme, name, matrix }))),
  )('keep the signs apart for a $name in the $theme theme', ({ theme, matrix }) => {
    for (const size of [0.25, 0.5, 1]) {
      const [negative, positive] = [-size, size].map((value) =>
        seenBy(matrix, colorOf(value, { kind: 'diverging', limit: 1 }, theme).fill),
      ) as [number[], number[]];
      expect(Math.hypot(...negative.map((value, axis) => value - positive[axis]!))).toBeGreaterThan(0.08);
    }
  });
});

function seenBy(matrix: number[], hex: string): number[] {
  const linear = [1, 3, 5].map((start) => (Number.parseInt(hex.slice(start, start + 2), 16) / 255) ** 2.2);
  const seen = [0, 1, 2].map((row) =>
    linear.reduce((sum, value, column) => sum + matrix[row * 3 + column]! * value, 0),
  );
  const bytes = seen.map((value) => Math.round(255 * Math.min(Math.max(value, 0), 1) ** (1 / 2.2)));
  return [...toOklab(`#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`)];
}
