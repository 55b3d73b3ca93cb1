'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { THEME_COOKIE, THEMES, type Theme } from './theme.ts';

const YEAR = 365 * 24 * 60 * 60;

const ICONS: Record<Theme, string> = {
  system: 'M12 4a8 8 0 1 0 0 16 8 8 0 1 0 0-16v16',
  light:
    'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M5 5l1.7 1.7M17.3 17.3 19 19M19 5l-1.7 1.7M6.7 17.3 5 19',
  dark: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z',
};

/**
 * Goes through system, light and dark. The server reads the cookie and sends the page in the right theme, so
 * nothing flashes and no script has to run before the first paint.
 */
export function ThemeToggle({ initial }: { initial: Theme }) {
  const t = useTranslations('shell');
  const [theme, setTheme] = useState(initial);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  const label = t('theme', { theme: t(`themes.${theme}`), next: t(`themes.${next}`) });
  const onClick = () => {
    setTheme(next);
    applyTheme(next);
  };
  return (
    <button
      type="button"
      onClick={onClick}
      aria-label={label}
      title={label}
      className="flex size-11 shrink-0 items-center justify-center text-muted hover:text-ink"
    >
      <svg
        viewBox="0 0 24 24"
        width="20"
        height="20"
        aria-hidden="true"
        stroke="currentColor"
        strokeWidth="1.5"
      >
        <path d={ICONS[theme]} strokeLinecap="round" fill="none" />
      </svg>
    </button>
  );
}

function applyTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${YEAR}; samesite=lax`;
}
