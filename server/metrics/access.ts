import { createHash, timingSafeEqual } from 'node:crypto';

interface Asked {
  /** The header Authorization as it came. */
  authorization: string | null;
  /** Whether the request came from this machine itself, with no proxy in between. */
  isLocal: boolean;
  /** METRICS_TOKEN, where it is set. */
  token: string | undefined;
}

/** Whether metrics are told: to whoever has the token; where there is none, to this machine alone. */
export function mayReadMetrics({ authorization, isLocal, token }: Asked): boolean {
  if (token === undefined) return isLocal;
  const given = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
  return given !== undefined && timingSafeEqual(digest(given), digest(token));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
