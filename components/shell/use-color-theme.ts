import { useSyncExternalStore } from 'react';

export type ColorTheme = 'light' | 'dark';

/** The theme on screen, for what CSS cannot colour by itself; light until the page is alive. */
export function useColorTheme(): ColorTheme {
  return useSyncExternalStore(subscribe, colorTheme, () => 'light');
}

function colorTheme(): ColorTheme {
  const { theme } = document.documentElement.dataset;
  if (theme === 'light' || theme === 'dark') return theme;
  return darkPreference().matches ? 'dark' : 'light';
}

function subscribe(onChange: () => void): () => void {
  const chosen = new MutationObserver(onChange);
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const preferred = darkPreference();
  preferred.addEventListener('change', onChange);
  return () => {
    chosen.disconnect();
    preferred.removeEventListener('change', onChange);
  };
}

function darkPreference(): MediaQueryList {
  return matchMedia('(prefers-color-scheme: dark)');
}
