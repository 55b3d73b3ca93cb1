import type { SandboxCall, SandboxReport } from '../run.ts';

/** One submission for a sandbox child. */
export interface SandboxJob {
  /**
   * The learner's module as written. It is compiled in the child: TypeScript's grammar makes parsers backtrack, so
   * that a hundred characters can take minutes, and only a child can be killed.
   */
  source: string;
  /** What the learner must export. */
  functions: string[];
  /** The exercise's driver in JavaScript: called instead of the learner's functions, and given them. */
  driver?: string;
  /** Tensor tier: operations that would be the answer itself. Without it, the loops tier. */
  bans?: readonly string[];
  /** The source is WGSL for a GPU, with these modules. */
  passes?: readonly string[];
  /**
   * An author's modules by their names, as written: the source, which is ours, imports them. Without them a source may
   * import nothing.
   */
  modules?: Readonly<Record<string, string>>;
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

/**
 * Closing an iterator makes an interrupt catchable, and what catches it may loop. A child whose guest goes on for this
 * many interrupts ends itself with this exit status.
 */
export const runaway = { interrupts: 100, exitCode: 124 };

/** The wall clock only stops what fuel cannot: native calls that run for very long. */
export const wallMilliseconds = { ask: 10_000, kill: 12_000 };
