'use client';

import { useEffect } from 'react';

const yearSeconds = 31_536_000;

/** Tells the server where the learner's days begin, by a cookie that every request brings along. */
export function RememberTimeZone() {
  useEffect(() => {
    const zone = encodeURIComponent(new Intl.DateTimeFormat().resolvedOptions().timeZone);
    document.cookie = `layerwise-time-zone=${zone}; path=/; max-age=${yearSeconds}; samesite=lax`;
  }, []);
  return null;
}
