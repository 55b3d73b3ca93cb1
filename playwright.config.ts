import fs from 'node:fs';
import path from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { chromiumLaunchOptions } from './scripts/testing/chromium.ts';
import { freePort } from './scripts/testing/postgres.ts';

const DATA_DIR = path.resolve('.test/e2e-data');

// Playwright reads this file in every worker again: the first one chooses and passes it on.
if (process.env.E2E_PORT === undefined) {
  process.env.E2E_PORT = String(await freePort());
  fs.rmSync(DATA_DIR, { recursive: true, force: true });
  fs.mkdirSync(path.dirname(DATA_DIR), { recursive: true });
}
const port = process.env.E2E_PORT;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.test/e2e-results',
  // Limits are for what hangs: a slow machine that others load too must not fail.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  workers: 1,
  forbidOnly: process.env.CI !== undefined,
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}`,
    screenshot: 'only-on-failure',
    launchOptions: chromiumLaunchOptions(),
  },
  webServer: {
    // The log is where tests read the mails that the server would send. Links of invitations can be made only while no
    // server holds the database.
    command:
      'npm run --silent generate && node scripts/invite.ts instructor > .test/e2e-instructor.txt && ' +
      'node scripts/invite.ts instructor > .test/e2e-teacher.txt && ' +
      'node scripts/invite.ts instructor > .test/e2e-coauthor.txt && ' +
      'node scripts/invite.ts admin > .test/e2e-invitation.txt && ' +
      'node scripts/start.mjs > .test/e2e-server.log 2>&1',
    url: `http://localhost:${port}/api/health`,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: { PORT: port, DATA_DIR, DATABASE_URL: '', RATE_LIMIT_SCALE: '100' },
  },
});
