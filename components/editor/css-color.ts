/**
 * The hexadecimal form, which is all that Monaco reads, of a colour as browsers serialise `color-mix(in srgb, …)`:
 * "color(srgb 1 0.5 0 / 0.5)". Components outside the gamut are clamped. Null where it is not of this form.
 */
export function hexOf(color: string): string | null {
  const match = /^color\(srgb (\S+) (\S+) (\S+?)(?: \/ (\S+))?\)$/.exec(color);
  if (match === null) return null;
  const [, red, green, blue, alpha = '1'] = match;
  const parts = [red, green, blue, ...(alpha === '1' ? [] : [alpha])].map(Number);
  if (parts.some(Number.isNaN)) return null;
  return `#${parts.map(hexPair).join('')}`;
}

/** The same colour with so many percent of its opacity, as `color-mix` with `transparent` makes it. */
export function withOpacity(hex: string, percent: number): string {
  const opacity = hex.length > 7 ? Number.parseInt(hex.slice(7), 16) / 255 : 1;
  return percent === 100 ? hex : hex.slice(0, 7) + hexPair((opacity * percent) / 100);
}

/** Whether light text belongs on it: by relative luminance without gamma, near enough to tell two themes apart. */
export function isDark(hex: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}

function hexPair(part: number): string {
  const byte = Math.round(Math.min(1, Math.max(0, part)) * 255);
  return byte.toString(16).padStart(2, '0');
}
