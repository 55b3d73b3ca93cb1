import fs from 'node:fs';
import { z } from 'zod';

/** Where a runner writes its JSON report. */
export interface Report {
  runner: 'vitest' | 'playwright';
  file: string;
}

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const VitestReport = z
  .object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number() })
  .transform((report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests,
  }));

const PlaywrightReport = z
  .object({
    stats: z.object({
      expected: z.number(),
      flaky: z.number(),
      skipped: z.number(),
      unexpected: z.number(),
    }),
  })
  .transform(({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }));

/** Counts a runner's tests by its report. A step without one, or one that broke off, is a single check. */
export function countTests(report: Report | undefined, succeeded: boolean): Counts {
  const counts = report ? readCounts(report) : { passed: succeeded ? 1 : 0, failed: 0, skipped: 0 };
  // What fails outside of any test (a file that cannot be loaded, a crash, a hang) must count too.
  return !succeeded && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function readCounts({ runner, file }: Report): Counts {
  if (!fs.existsSync(file)) return { passed: 0, failed: 0, skipped: 0 };
  const json: unknown = JSON.parse(fs.readFileSync(file, 'utf8'));
  return runner === 'vitest' ? VitestReport.parse(json) : PlaywrightReport.parse(json);
}
