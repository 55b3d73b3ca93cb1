import { isTimeZone } from '../review/study-day.ts';

/** Written by the browser itself, so that the first page of a day knows which day it is. */
const cookieName = 'layerwise-time-zone';

/** The IANA zone that the browser names; null when it names none that exists. */
export function timeZoneOf(headers: Headers): string | null {
  const cookies = (headers.get('cookie') ?? '').split(';').map((cookie) => cookie.trim());
  const found = cookies.find((cookie) => cookie.startsWith(`${cookieName}=`));
  return found === undefined ? null : readZone(found.slice(cookieName.length + 1));
}

function readZone(written: string): string | null {
  try {
    const zone = decodeURIComponent(written);
    return isTimeZone(zone) ? zone : null;
  } catch {
    return null;
  }
}
