import { answerMetrics } from '#server/http/metrics.ts';

export const dynamic = 'force-dynamic';

/** What this process counts, for Prometheus. */
export const GET = answerMetrics;
