import {
  callLearner,
  type LearnerFailure,
  type LearnerJob,
  type LearnerRun,
} from '#graders/browser/call-learner.ts';
import { LearnerSandbox, SandboxUnavailable, Superseded } from '#graders/browser/learner-sandbox.ts';
import type { FoundSource } from './find-source.ts';

export type Problem =
  | LearnerFailure
  | { code: 'rejected' | 'noSandbox' }
  | { code: Extract<FoundSource, { kind: 'missing' }>['reason'] };

export interface Ran {
  job: LearnerJob;
  values: readonly unknown[];
  milliseconds: number;
}

export interface RunnerState {
  /** Idle until the learner asks; then live: every new job runs by itself until something goes wrong. */
  phase: 'idle' | 'starting' | 'live' | 'stopped';
  /** The latest run that ended well. */
  ran: Ran | null;
  problem: Problem | null;
  /** Where the source came from. */
  from: 'server' | 'browser' | null;
}

interface RunnerOptions {
  sandboxUrl: string;
  findSource: () => Promise<FoundSource>;
}

/** Runs a learner's own code on whatever job is the newest: never before it is asked to, and one at a time. */
export class LearnerRunner {
  private readonly options: RunnerOptions;
  private readonly listeners = new Set<() => void>();
  private state: RunnerState = { phase: 'idle', ran: null, problem: null, from: null };
  private sandbox: LearnerSandbox | null = null;
  private code = '';
  private job: LearnerJob | null = null;
  private isBusy = false;

  constructor(options: RunnerOptions) {
    this.options = options;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.dispose();
    };
  };

  readonly now = (): RunnerState => this.state;

  readonly setJob = (job: LearnerJob): void => {
    this.job = job;
    if (this.state.phase === 'live') void this.catchUp();
  };

  /** Fetches the source and begins; again after it was stopped. */
  readonly start = async (): Promise<void> => {
    if (this.state.phase === 'starting' || this.state.phase === 'live') return;
    this.show({ phase: 'starting', problem: null, ran: null });
    const [found, { compileLoops }] = await Promise.all([
      this.options.findSource(),
      import('#graders/tiers/loops.ts'),
    ]);
    // Left, while the source was on its way.
    if (this.listeners.size === 0) return;
    if (found.kind === 'missing') return this.stop({ code: found.reason });
    const compiled = compileLoops(found.source);
    if (compiled.kind === 'rejected') return this.stop({ code: 'rejected' });
    this.code = compiled.code;
    this.sandbox ??= new LearnerSandbox(this.options.sandboxUrl);
    this.show({ phase: 'live', from: found.kind });
    await this.catchUp();
  };

  private async catchUp(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      while (this.state.phase === 'live' && this.job !== null && this.job !== this.state.ran?.job) {
        await this.runOnce(this.job);
      }
    } finally {
      this.isBusy = false;
    }
  }

  private async runOnce(job: LearnerJob): Promise<void> {
    const { sandbox } = this;
    if (sandbox === null) return;
    let run: LearnerRun;
    try {
      run = await callLearner(sandbox, this.code, job);
    } catch (error) {
      if (error instanceof Superseded) return;
      if (!(error instanceof SandboxUnavailable)) throw error;
      return this.stop({ code: 'noSandbox' });
    }
    if (this.sandbox !== sandbox) return;
    if (run.kind === 'failed') this.stop(run.failure);
    else this.show({ ran: { job, values: run.values, milliseconds: run.milliseconds } });
  }

  private stop(problem: Problem): void {
    this.show({ phase: 'stopped', problem });
  }

  private dispose(): void {
    this.sandbox?.dispose();
    this.sandbox = null;
    this.state = { ...this.state, phase: 'idle', problem: null };
  }

  private show(change: Partial<RunnerState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
