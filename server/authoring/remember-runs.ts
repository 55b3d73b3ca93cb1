import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import type { SandboxReport } from '#graders/run.ts';
import type { SandboxJob } from '#graders/sandbox/job.ts';
import type { Sandbox } from '#graders/sandbox/pool.ts';

/** What earlier runs told, as far as it fits: those that were not asked for longest go first. */
export class RunMemory {
  private readonly reports = new Map<string, SandboxReport>();
  private readonly most: number;
  private bytes = 0;

  constructor(mostBytes: number) {
    this.most = mostBytes;
  }

  get(key: string): SandboxReport | undefined {
    const report = this.reports.get(key);
    if (report === undefined) return undefined;
    this.reports.delete(key);
    this.reports.set(key, report);
    return report;
  }

  keep(key: string, report: SandboxReport): void {
    if (this.reports.has(key)) return;
    this.reports.set(key, report);
    this.bytes += sizeOf(report);
    for (const [oldest, one] of this.reports) {
      if (this.bytes <= this.most) return;
      this.reports.delete(oldest);
      this.bytes -= sizeOf(one);
    }
  }
}

/**
 * A sandbox that runs nothing twice: fuel and not the clock decides how a run ends, so that the same job has the same
 * report. Whoever types changes one file, and only what that file takes part in is run again. After `signal` nothing
 * more is started.
 */
export function rememberRuns(sandbox: Sandbox, memory: RunMemory, signal: AbortSignal): Sandbox {
  return {
    gpu: () => sandbox.gpu(),
    run: async (job) => {
      signal.throwIfAborted();
      const key = createHash('sha256').update(serialize(job)).digest('base64');
      const known = memory.get(key);
      if (known) return known;
      const report = await sandbox.run(job);
      if (endsAlike(report, job)) memory.keep(key, report);
      signal.throwIfAborted();
      return report;
    },
  };
}

/** A busy machine or a killed child says nothing of the next time. */
function endsAlike({ stopped, fuel }: SandboxReport, job: SandboxJob): boolean {
  return stopped !== 'crashed' && !(stopped === 'timedOut' && fuel <= job.fuel);
}

/** Roughly, and never nothing. */
function sizeOf({ calls, console: printed }: SandboxReport): number {
  const packets = calls.reduce((sum, { result, after }) => sum + result.byteLength + after.byteLength, 0);
  return 1000 + packets + 2 * printed.length;
}
