import { createHash } from 'node:crypto';
import { database } from '#server/database/client.ts';
import { environment } from '#server/environment.ts';
import { HttpError } from './http-error.ts';

/** How often something may be done in a window; a classroom shares one address, so that limit is the wider one. */
export interface RateRule {
  name: string;
  seconds: number;
  perLearner: number;
  perAddress: number;
}

interface Budget {
  limit: number;
  seconds: number;
}

interface Window {
  count: number;
  waitMs: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Counts one use of `key` in a fixed window and throws 429 with Retry-After once `limit` is passed. The counter is
 * one row changed by one statement with the database's clock, so any number of web processes share it.
 */
export async function consumeRate(key: string, { limit, seconds }: Budget): Promise<void> {
  const allowed = Math.ceil(limit * environment().rateLimitScale);
  const { count, waitMs } = await countUse(hashed(key), seconds * 1000);
  if (count === 1) await sometimesForgetOldWindows();
  if (count <= allowed) return;
  const retryAfter = Math.max(1, Math.ceil(waitMs / 1000));
  const message = `Too many requests: at most ${allowed} in ${seconds} s. Wait ${retryAfter} s and try again.`;
  throw new HttpError(429, 'tooManyRequests', message, { headers: { 'retry-after': String(retryAfter) } });
}

/** A count need not survive a crash, so nobody waits for the disk. */
async function countUse(key: string, windowMs: number): Promise<Window> {
  const rows = await database().$queryRaw<Window[]>`
    WITH clock AS (
      SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS ms,
        set_config('synchronous_commit', 'off', true) AS "unsynchronised"
    )
    INSERT INTO "rateLimit" AS r ("id", "key", "count", "lastRequest")
    SELECT gen_random_uuid()::text, ${key}, 1, ms FROM clock
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN r."lastRequest" + ${windowMs} <= excluded."lastRequest" THEN 1 ELSE r."count" + 1 END,
      "lastRequest" = CASE WHEN r."lastRequest" + ${windowMs} <= excluded."lastRequest"
        THEN excluded."lastRequest" ELSE r."lastRequest" END
    RETURNING "count", ("lastRequest" + ${windowMs} - (SELECT ms FROM clock))::int AS "waitMs"`;
  return rows[0]!;
}

/** Addresses and e-mails are not stored for counting. */
function hashed(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

async function sometimesForgetOldWindows(): Promise<void> {
  if (Math.random() > 1 / 500) return;
  await database().rateLimit.deleteMany({ where: { lastRequest: { lt: Date.now() - DAY_MS } } });
}
