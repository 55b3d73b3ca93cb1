import type { SandboxCall, SandboxReport } from '../run.ts';

/** One submission for a sandbox child. */
export interface SandboxJob {
  /** JavaScript of the learner's module. */
  code: string;
  function: string;
  calls: SandboxCall[];
  fuel: number;
}

export interface JobMessage {
  id: number;
  job: SandboxJob;
}

export interface ReportMessage {
  id: number;
  report: SandboxReport;
}

/**
 * Interrupts that a submission may cost; QuickJS counts one per 10,000 branches and calls, on every machine alike.
 * An endless loop of 2,000 interrupts ends after roughly a second.
 */
export const defaultFuel = 2000;

/** The wall clock only stops what fuel cannot: native calls that run for very long. */
export const wallMilliseconds = { ask: 10_000, kill: 12_000 };
