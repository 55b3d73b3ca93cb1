import { callLearner } from '#graders/browser/call-learner.ts';
import { LearnerSandbox, SandboxUnavailable, Superseded } from '#graders/browser/learner-sandbox.ts';
import { pieces, type DigitWeights, type Operation } from '#graders/network/digit-network.ts';
import { runNetwork, type LayerOutput, type NetworkFailure } from '#graders/network/run-network.ts';
import { readWeights, type TrainedWeights } from '#graders/network/weight-text.ts';
import { compileLoops } from '#graders/tiers/loops.ts';
import { LibraryLink, type LibraryRun } from './library-link.ts';
import { readOwnWeights } from './own-weights.ts';
import type { Sources } from './sources-of.ts';

export type Problem =
  | { kind: 'layer'; operation: Operation; failure: NetworkFailure }
  | { kind: 'rejected'; operation: Operation }
  | { kind: 'weights' }
  | { kind: 'sandbox' };

/** Whose training the weights come from: the product's, or the learner's own in the capstone. */
export type WeightsFrom = 'shipped' | 'own';

export interface NetworkState {
  from: WeightsFrom;
  /** Held-out accuracy of the model that the learner trained in this browser; null where there is none. */
  ownAccuracy: number | null;
  /** What the network was last asked about, 28 × 28 values from 0 to 1. */
  pixels: Float32Array | null;
  /** The weights that it was asked with. */
  weights: DigitWeights | null;
  isRunning: boolean;
  /** The latest run that came to its end, in the order of the layers. */
  layers: LayerOutput[] | null;
  /** The same picture by the library; null until it has answered. */
  library: LibraryRun | null;
  problem: Problem | null;
}

export interface NetworkOptions {
  sources: Sources;
  sandboxUrl: string;
  /** Public folder of tfjs's WebAssembly files. */
  wasmPath: string;
  weightsUrl: string;
}

const nothing = {
  ...{ pixels: null, weights: null, isRunning: false },
  ...{ layers: null, library: null, problem: null },
} as const;

/** The learner's network in this browser: one picture at a time, the newest only. */
export class NetworkController {
  private readonly options: NetworkOptions;
  private readonly listeners = new Set<() => void>();
  private state: NetworkState = { ...nothing, from: 'shipped', ownAccuracy: null };
  private own: TrainedWeights | null = null;
  private sandbox: LearnerSandbox | null = null;
  private library: LibraryLink | null = null;
  private weights: Promise<TrainedWeights> | null = null;
  private shown = 0;

  constructor(options: NetworkOptions) {
    this.options = options;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.dispose();
    };
  };

  readonly now = (): NetworkState => this.state;

  /** Asks the network about a picture; gives the one before up. */
  readonly show = async (pixels: Float32Array): Promise<void> => {
    const number = (this.shown += 1);
    // The answer before stays until the new one comes, so that the page does not jump.
    this.set({ ...this.state, pixels, isRunning: true, library: null, problem: null });
    try {
      const { weights } = this.state.from === 'own' ? this.own! : await this.loadWeights();
      if (number !== this.shown) return;
      this.set({ ...this.state, weights });
      void this.askLibrary(number, { pixels, weights });
      const sandbox = (this.sandbox ??= new LearnerSandbox(this.options.sandboxUrl));
      const codes = compileAll(this.options.sources);
      const run = await runNetwork(weights, pixels, (operation, job) => {
        // Between two layers a newer picture may have come; running on would supersede it.
        if (number !== this.shown) throw new Superseded();
        return callLearner(sandbox, codes[operation], job);
      });
      if (number !== this.shown) return;
      if (run.kind === 'ran') this.set({ ...this.state, isRunning: false, layers: run.layers });
      else this.fail({ ...run, kind: 'layer' });
    } catch (error) {
      if (number === this.shown) this.fail(problemOf(error));
    }
  };

  readonly clear = (): void => {
    this.shown += 1;
    this.set({ ...this.state, ...nothing });
  };

  /** Looks for a model that the learner trained in this browser. */
  readonly findOwn = async (): Promise<void> => {
    this.own = await readOwnWeights();
    this.set({ ...this.state, ownAccuracy: this.own?.accuracy ?? null });
  };

  /** Takes other weights; the picture that stands there is read again. */
  readonly takeWeights = (from: WeightsFrom): void => {
    this.set({ ...this.state, from });
    if (this.state.pixels !== null) void this.show(this.state.pixels);
  };

  private loadWeights(): Promise<TrainedWeights> {
    const loading = (this.weights ??= fetchWeights(this.options.weightsUrl));
    loading.catch(() => {
      if (this.weights === loading) this.weights = null;
    });
    return loading;
  }

  private async askLibrary(number: number, asked: Parameters<LibraryLink['run']>[0]): Promise<void> {
    this.library ??= new LibraryLink(this.options.wasmPath);
    const library = await this.library.run(asked);
    if (number === this.shown) this.set({ ...this.state, library });
  }

  private fail(problem: Problem): void {
    this.set({ ...this.state, isRunning: false, layers: null, problem });
  }

  private set(state: NetworkState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }

  private dispose(): void {
    this.shown += 1;
    this.sandbox?.dispose();
    this.sandbox = null;
    this.library?.close();
    this.library = null;
    this.state = { ...this.state, ...nothing };
  }
}

class WeightsMissing extends Error {
  override name = 'WeightsMissing';
}

class SourceRejected extends Error {
  override name = 'SourceRejected';
  operation: Operation;
  constructor(operation: Operation) {
    super(`compileAll: source of ${operation} must compile`);
    this.operation = operation;
  }
}

async function fetchWeights(url: string): Promise<TrainedWeights> {
  try {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return readWeights(await answer.text());
  } catch (cause) {
    throw new WeightsMissing(`fetchWeights: ${url} must be readable, got ${String(cause)}`, { cause });
  }
}

function compileAll(sources: Sources): Record<Operation, string> {
  const compiled = pieces.map((operation) => {
    const one = compileLoops(sources[operation]);
    if (one.kind === 'rejected') throw new SourceRejected(operation);
    return [operation, one.code];
  });
  return Object.fromEntries(compiled) as Record<Operation, string>;
}

function problemOf(error: unknown): Problem {
  if (error instanceof SourceRejected) return { kind: 'rejected', operation: error.operation };
  if (error instanceof WeightsMissing) return { kind: 'weights' };
  if (error instanceof SandboxUnavailable) return { kind: 'sandbox' };
  throw error;
}
