/** Colours as [L, a, b] of OKLab, where equal steps look equal. Björn Ottosson, "A perceptual color space", 2020. */
export type Oklab = readonly [number, number, number];

type Matrix = readonly [Oklab, Oklab, Oklab];

const TO_CONES: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const CONES_TO_LAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
const LAB_TO_CONES: Matrix = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const FROM_CONES: Matrix = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

/** OKLab of "#rrggbb". */
export function toOklab(hex: string): Oklab {
  const linear = channelsOf(hex);
  const [l, m, s] = multiply(TO_CONES, linear);
  return multiply(CONES_TO_LAB, [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)]);
}

/** The nearest "#rrggbb"; what lies outside sRGB is clipped per channel. */
export function toHex(color: Oklab): string {
  const [l, m, s] = multiply(LAB_TO_CONES, color);
  const linear = multiply(FROM_CONES, [l ** 3, m ** 3, s ** 3]);
  return `#${linear.map((channel) => toByte(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** The colour at `share` of the way from one to the other. */
export function mix(from: Oklab, to: Oklab, share: number): Oklab {
  const at = (axis: 0 | 1 | 2): number => from[axis] + (to[axis] - from[axis]) * share;
  return [at(0), at(1), at(2)];
}

/** Contrast of two "#rrggbb" as WCAG 2.2 defines it, 1 to 21. */
export function contrast(first: string, second: string): number {
  const [dark, light] = [luminance(first), luminance(second)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = channelsOf(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(hex: string): Oklab {
  const at = (start: number): number => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [at(1), at(3), at(5)];
}

function toByte(linear: number): number {
  const value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(Math.min(Math.max(value, 0), 1) * 255);
}

function multiply(matrix: Matrix, [x, y, z]: Oklab): Oklab {
  const row = ([a, b, c]: Oklab): number => a * x + b * y + c * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}
