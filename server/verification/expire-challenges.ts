import { database } from '#server/database/client.ts';
import { metrics } from '#server/metrics/metrics.ts';
import { onShutdown } from '#server/shutdown.ts';

const hour = 3_600_000;

/** So long after a submission its learner's device may still be asked to run it. */
const patience = 24 * hour;

/** Closes every few minutes, until the process ends, what no page will answer any more. */
export function startExpiringChallenges(): void {
  const timer = setInterval(() => {
    expireChallenges().catch((error: unknown) => console.error('Challenges:', error));
  }, hour / 6);
  timer.unref();
  onShutdown(() => clearInterval(timer));
}

/**
 * A kernel that waits for its learner's device is answered by the page it was submitted from. Where that page is closed
 * first, the submission would wait for ever: after a day it has no verdict, and its learner may submit again.
 */
export async function expireChallenges(now: Date = new Date()): Promise<number> {
  const { count } = await database().submission.updateMany({
    where: { state: 'challenged', createdAt: { lt: new Date(now.getTime() - patience) } },
    data: { state: 'expired', verifiedAt: now },
  });
  if (count > 0) metrics().verifications.inc({ tier: 'kernel', outcome: 'expired' }, count);
  return count;
}
