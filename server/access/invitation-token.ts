import { createHmac, timingSafeEqual } from 'node:crypto';
import { environment } from '#server/environment.ts';

/** The invitation's id and its signature: only this installation can make one, and no secret has to be stored. */
export function signInvitation(id: string): string {
  return `${id}.${signature(id)}`;
}

/** The id in a token that was signed here; null for any other text. */
export function readInvitationToken(token: string): string | null {
  const match = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/.exec(token);
  if (!match) return null;
  const [, id = '', given = ''] = match;
  return timingSafeEqual(Buffer.from(given), Buffer.from(signature(id))) ? id : null;
}

function signature(id: string): string {
  return createHmac('sha256', environment().secret).update(`invitation:${id}`).digest('base64url');
}
