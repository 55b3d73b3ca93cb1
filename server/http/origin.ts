import { isIP } from 'node:net';
import { environment } from '#server/environment.ts';
import { HttpError } from './http-error.ts';

/**
 * Whether `origin` is this server as the browser sees it: the configured public URL, or the very host that was
 * asked. The latter counts only for localhost and literal addresses, because a name could have been rebound to us.
 */
export function isOwnOrigin(origin: string, host: string | null): boolean {
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  if (url.origin === new URL(environment().publicUrl).origin) return true;
  return url.host === host && isLiteralHost(url.hostname) && /^https?:$/.test(url.protocol);
}

/** Cookies travel with cross-site requests too: a write must say that it comes from our own page. */
export function assertSameOrigin(request: Request): void {
  const origin = request.headers.get('origin');
  if (origin !== null && isOwnOrigin(origin, request.headers.get('host'))) return;
  const expected = new URL(environment().publicUrl).origin;
  const message = `Writes need the header Origin: ${expected}, got ${origin ?? 'none'}. The host may have to set PUBLIC_URL.`;
  throw new HttpError(403, 'crossOrigin', message);
}

function isLiteralHost(hostname: string): boolean {
  return hostname === 'localhost' || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
}
