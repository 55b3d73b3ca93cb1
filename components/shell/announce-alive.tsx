'use client';

import { useEffect } from 'react';
import { PAGE_ALIVE } from './keep-early-input.ts';

/** Says that React listens from now on. */
export function AnnounceAlive() {
  useEffect(() => {
    document.dispatchEvent(new Event(PAGE_ALIVE));
  }, []);
  return null;
}
