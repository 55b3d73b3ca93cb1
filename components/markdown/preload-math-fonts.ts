import { preload } from 'react-dom';

/** Hashed by the bundler as the style sheet's own references to the same files are. */
const FONTS = [
  new URL('katex/dist/fonts/KaTeX_Main-Regular.woff2', import.meta.url),
  new URL('katex/dist/fonts/KaTeX_Math-Italic.woff2', import.meta.url),
];

/** Has the two fonts that nearly every formula needs fetched with the page: lines that wait for them would move. */
export function preloadMathFonts(): void {
  for (const { href } of FONTS) preload(href, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
}
