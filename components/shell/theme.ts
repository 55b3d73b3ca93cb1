export const THEMES = ['system', 'light', 'dark'] as const;

/** What the reader chose; "system" follows the operating system. */
export type Theme = (typeof THEMES)[number];

export const THEME_COOKIE = 'theme';

/** The choice in a cookie's value; anything else means "system". */
export function parseTheme(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? 'system';
}
