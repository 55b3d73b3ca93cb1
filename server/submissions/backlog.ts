import { database } from '#server/database/client.ts';
import { tooBusy } from '#server/http/capacity.ts';
import type { HttpError } from '#server/http/http-error.ts';

/** A few minutes of verification: who comes after so many waits outside, and keeps the submission meanwhile. */
const mostWaiting = 10_000;
const freshMs = 1000;
const retryAfter = { least: 20, most: 60 };

let seen: { of: object; at: number; waiting: number } | null = null;

/** An answer 429 with Retry-After while more submissions wait for verification than can be verified soon; null else. */
export async function findOverload(limit: number = mostWaiting): Promise<HttpError | null> {
  if ((await waitingNow(limit)) <= limit) return null;
  return tooBusy(`More than ${limit} submissions wait.`, retryAfter);
}

/** Counted at most once a second, and only as far as the limit. */
async function waitingNow(limit: number): Promise<number> {
  const now = Date.now();
  if (seen?.of === database() && now - seen.at < freshMs) return seen.waiting;
  const [row] = await database().$queryRaw<[{ waiting: number }]>`
    SELECT count(*)::int AS waiting FROM (
      SELECT 1 FROM pgboss.job WHERE name = 'verify' AND state < 'active' LIMIT ${limit + 1}
    ) AS jobs`;
  seen = { of: database(), at: now, waiting: row.waiting };
  return row.waiting;
}
