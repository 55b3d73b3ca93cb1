import { useCallback, useSyncExternalStore } from 'react';
import { formatPreferences, preferencesCookie, type Preferences } from './preferences.ts';

const aYear = 365 * 24 * 60 * 60;
const listeners = new Set<() => void>();
/** Null until something was changed on this page: then it is newer than what the server read. */
let changed: Preferences | null = null;

export type ChangePreferences = (change: Partial<Preferences>) => void;

/** The learner's preferences, from the cookie that the server read, and how to change them for good. */
export function usePreferences(initial: Preferences): [Preferences, ChangePreferences] {
  const preferences = useSyncExternalStore(
    subscribe,
    () => changed ?? initial,
    () => initial,
  );
  const change = useCallback<ChangePreferences>(
    (part) => keep({ ...(changed ?? initial), ...part }),
    [initial],
  );
  return [preferences, change];
}

function keep(preferences: Preferences): void {
  changed = preferences;
  document.cookie = `${preferencesCookie}=${formatPreferences(preferences)}; path=/; max-age=${aYear}; samesite=lax`;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
