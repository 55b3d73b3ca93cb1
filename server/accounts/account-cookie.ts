import { environment } from '#server/environment.ts';

/**
 * Remembers that this browser was signed in to an account, longer than any session lasts. Without it an ended
 * session could not be told from a first visit, and a learner's work would silently go to a new guest.
 */
const NAME = 'layerwise.account';
const MAX_AGE_SECONDS = 400 * 24 * 60 * 60;

/** For a request without a session: whether there was one. */
export function hasLostSession(headers: Headers): boolean {
  const cookies = (headers.get('cookie') ?? '').split(';').map((cookie) => cookie.trim());
  return cookies.includes(`${NAME}=1`);
}

export function accountCookie(present: boolean): string {
  const secure = environment().publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${NAME}=1; Path=/; Max-Age=${present ? MAX_AGE_SECONDS : 0}; HttpOnly; SameSite=Lax${secure}`;
}
