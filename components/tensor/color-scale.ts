import type { ColorTheme } from '#components/shell/use-color-theme.ts';
import { contrast, mix, toHex, toOklab, type Oklab } from './oklab.ts';

/** Signed values around zero, or magnitudes from zero; `limit` is the size that gets the full colour. */
export interface Scale {
  kind: 'diverging' | 'magnitude';
  limit: number;
}

export interface CellColor {
  fill: string;
  /** The figures on it. */
  ink: string;
}

/**
 * Colours from the lowest position to the highest. Blue against orange, and one hue that only gains strength, stay
 * apart for every kind of colour blindness; in both themes strength is distance from the page's own background.
 */
const STOPS = {
  light: {
    diverging: ['#14508c', '#7fb0dc', '#f5f3ee', '#f0ae6e', '#a34a08'],
    magnitude: ['#f5f3ee', '#d79bc6', '#7a1f6b'],
  },
  dark: {
    diverging: ['#8cc6ff', '#2f6ea6', '#24272e', '#a35b1e', '#ffb36b'],
    magnitude: ['#24272e', '#8d4a81', '#f7b8e8'],
  },
} as const;

const INKS = ['#000000', '#ffffff'] as const;
const STEPS = 64;

/** Where a finite value stands on its scale: -1 to 1 when diverging, 0 to 1 for magnitudes. */
export function positionOf(value: number, { kind, limit }: Scale): number {
  if (!(limit > 0)) return 0;
  const lowest = kind === 'diverging' ? -1 : 0;
  return Math.min(Math.max(value / limit, lowest), 1);
}

/** Fill and figure colour of a finite value. */
export function colorOf(value: number, scale: Scale, theme: ColorTheme): CellColor {
  const palette = paletteOf(scale.kind, theme);
  const position = positionOf(value, scale);
  const share = scale.kind === 'diverging' ? (position + 1) / 2 : position;
  return palette[Math.round(share * (palette.length - 1))]!;
}

/** All colours of a scale in order: for legends and canvases. An odd number, so that zero has its own. */
export function paletteOf(kind: Scale['kind'], theme: ColorTheme): readonly CellColor[] {
  return PALETTES[theme][kind];
}

function makePalette(stops: readonly string[]): CellColor[] {
  const colors = stops.map(toOklab);
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const fill = toHex(colorAt(colors, step / STEPS));
    const ink = contrast(fill, INKS[0]) >= contrast(fill, INKS[1]) ? INKS[0] : INKS[1];
    return { fill, ink };
  });
}

function colorAt(colors: readonly Oklab[], share: number): Oklab {
  const place = share * (colors.length - 1);
  const below = Math.min(Math.floor(place), colors.length - 2);
  return mix(colors[below]!, colors[below + 1]!, place - below);
}

const PALETTES = {
  light: { diverging: makePalette(STOPS.light.diverging), magnitude: makePalette(STOPS.light.magnitude) },
  dark: { diverging: makePalette(STOPS.dark.diverging), magnitude: makePalette(STOPS.dark.magnitude) },
};
