// npm run worker: verifies submissions beside the web processes, on the PostgreSQL server that they share.
import { setPriority } from 'node:os';
import { boot } from '#server/boot.ts';
import { environment } from '#server/environment.ts';
import { serveMetrics } from '#server/metrics/serve.ts';
import { shutdownOnSignals } from '#server/shutdown.ts';
import { exitWithReason, StartupError } from '#server/startup-error.ts';

try {
  if (environment().databaseUrl === undefined) {
    throw new StartupError(
      'A worker needs DATABASE_URL: the embedded database belongs to one process, and that one verifies by itself.',
    );
  }
  shutdownOnSignals();
  // Pages and new submissions are answered first.
  setPriority(5);
  const { metricsPort } = environment();
  if (metricsPort !== undefined) await serveMetrics(metricsPort);
  await boot({ verify: true });
  console.log('This worker verifies submissions.');
} catch (error) {
  exitWithReason(error);
}
