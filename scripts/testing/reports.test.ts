import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { countTests } from './reports.ts';

function reportWith(content: object): string {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'layerwise-report-')), 'report.json');
  fs.writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('countTests', () => {
  it('counts a step without a report as one check', () => {
    expect(countTests(undefined, true)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(countTests(undefined, false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts a file that could not be loaded although no test failed', () => {
    const file = reportWith({ numPassedTests: 3, numFailedTests: 0, numPendingTests: 1 });
    expect(countTests({ runner: 'vitest', file }, false)).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  it('counts a runner that died before it could report', () => {
    const file = '/nonexistent/report.json';
    expect(countTests({ runner: 'playwright', file }, false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts what Playwright expected, retried, skipped and did not expect', () => {
    const file = reportWith({ stats: { expected: 4, flaky: 1, skipped: 2, unexpected: 3 } });
    expect(countTests({ runner: 'playwright', file }, false)).toEqual({ passed: 5, failed: 3, skipped: 2 });
  });
});
