import { callLearner } from '#graders/browser/call-learner.ts';
import { LearnerSandbox, SandboxUnavailable, Superseded } from '#graders/browser/learner-sandbox.ts';
import { runSentence, type SentenceRun, type SentenceStep } from '#graders/network/run-sentence.ts';
import type { Tensor } from '#graders/tensor.ts';
import { compileLoops } from '#graders/tiers/loops.ts';

export type SentenceSources = Record<SentenceStep, string | null> & { attention: string };

export type SentenceProblem =
  { code: 'sandbox' } | { code: 'failed'; run: Extract<SentenceRun, { kind: 'failed' }> };

export interface SentenceState {
  isRunning: boolean;
  /** The latest sentence that came to its end. */
  ran: { words: readonly string[]; weights: Tensor } | null;
  problem: SentenceProblem | null;
}

export interface AskedSentence {
  words: readonly string[];
  ids: readonly number[];
  table: Tensor;
  withPositions: boolean;
}

const nothing: SentenceState = { isRunning: false, ran: null, problem: null };

/** Sends sentences through the learner's own functions, the newest one only. */
export class SentenceRunner {
  private readonly sources: SentenceSources;
  private readonly sandboxUrl: string;
  private readonly listeners = new Set<() => void>();
  private sandbox: LearnerSandbox | null = null;
  private state = nothing;
  private asked = 0;

  constructor(sources: SentenceSources, sandboxUrl: string) {
    this.sources = sources;
    this.sandboxUrl = sandboxUrl;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.dispose();
    };
  };

  readonly now = (): SentenceState => this.state;

  readonly run = async ({ words, ids, table, withPositions }: AskedSentence): Promise<void> => {
    const number = (this.asked += 1);
    this.set({ ...this.state, isRunning: true, problem: null });
    try {
      const sandbox = (this.sandbox ??= new LearnerSandbox(this.sandboxUrl));
      const steps = { embedding: this.sources.embedding !== null, positions: withPositions };
      const run = await runSentence({ table, ids, steps }, async (step, job) => {
        // Running on would take the place of the newer sentence.
        if (number !== this.asked) throw new Superseded();
        const compiled = compileLoops(this.sources[step]!);
        if (compiled.kind === 'rejected') return { kind: 'failed', failure: { code: 'unreadable' } };
        return callLearner(sandbox, compiled.code, job);
      });
      if (number !== this.asked) return;
      if (run.kind === 'ran') this.set({ ...nothing, ran: { words, weights: run.weights } });
      else this.set({ ...nothing, problem: { code: 'failed', run } });
    } catch (error) {
      if (number !== this.asked || error instanceof Superseded) return;
      if (!(error instanceof SandboxUnavailable)) throw error;
      this.set({ ...nothing, problem: { code: 'sandbox' } });
    }
  };

  readonly clear = (): void => {
    this.asked += 1;
    this.set(nothing);
  };

  private set(state: SentenceState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }

  private dispose(): void {
    this.asked += 1;
    this.sandbox?.dispose();
    this.sandbox = null;
    this.state = nothing;
  }
}
