'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { timeZoneCookie } from './time-zone-cookie.ts';

/** Tells the server this browser's time zone, and has the page drawn again if it was drawn for another one. */
export function TimeZoneKeeper({ known }: { known: string }) {
  const router = useRouter();
  useEffect(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    if (timeZone === known) return;
    document.cookie = `${timeZoneCookie}=${timeZone}; path=/; max-age=31536000; samesite=lax`;
    router.refresh();
  }, [known, router]);
  return null;
}
