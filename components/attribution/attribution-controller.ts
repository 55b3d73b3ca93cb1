import { callLearner, type LearnerFailure, type LearnerJob } from '#graders/browser/call-learner.ts';
import { LearnerSandbox, SandboxUnavailable, Superseded } from '#graders/browser/learner-sandbox.ts';
import {
  attributionJob,
  gradCamJob,
  pathJob,
  pathSteps,
  readAttributions,
  readCam,
  readPath,
} from '#graders/network/attribution-jobs.ts';
import type { MapLayer } from '#graders/network/class-gradients.ts';
import { imageSide, type DigitWeights } from '#graders/network/digit-network.ts';
import type { Tensor } from '#graders/tensor.ts';
import { compileLoops } from '#graders/tiers/loops.ts';
import { GradientLink, NoGradients } from './gradient-link.ts';

export type AttributionProblem = LearnerFailure | { code: 'shape' | 'noSandbox' | 'noGradients' };

/** [H, W], over the pixels of which it speaks. */
export interface Cam {
  digit: number;
  map: Tensor;
  pixels: Float32Array;
}

export interface Attributions {
  digit: number;
  /** [28, 28, 1]. */
  values: Tensor;
  /** How much the score changes from a black picture to this one: what the values should sum to. */
  change: number;
}

export interface AttributionState {
  isRunning: boolean;
  cam: Cam | AttributionProblem | null;
  attributions: Attributions | AttributionProblem | null;
}

/** What is explained: a picture of 28 × 28 values from 0 to 1, and the network that reads it. */
export interface Explained {
  weights: DigitWeights;
  pixels: Float32Array;
  layer: MapLayer;
}

/** The learner's verified sources; null for a function that is not written yet. */
export interface AttributionSources {
  gradCam: string | null;
  integratedGradients: string | null;
}

interface Options {
  sources: AttributionSources;
  sandboxUrl: string;
  wasmPath: string;
}

type Ask = (source: string, job: LearnerJob) => Promise<unknown>;

const nothing: AttributionState = { isRunning: false, cam: null, attributions: null };

class Failed extends Error {
  override name = 'Failed';
  problem: AttributionProblem;
  constructor(problem: AttributionProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Explains one picture at a time, the newest: gradients by the library, all else by the learner's own functions. */
export class AttributionController {
  private readonly options: Options;
  private readonly listeners = new Set<() => void>();
  private state = nothing;
  private sandbox: LearnerSandbox | null = null;
  private link: GradientLink | null = null;
  private asked = 0;

  constructor(options: Options) {
    this.options = options;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.dispose();
    };
  };

  readonly now = (): AttributionState => this.state;

  readonly explain = async (explained: Explained): Promise<void> => {
    const number = (this.asked += 1);
    const { gradCam, integratedGradients } = this.options.sources;
    this.set({ ...this.state, isRunning: true });
    const ask: Ask = (source, job) => this.run(number, source, job);
    const cam = gradCam === null ? null : await orProblem(this.findCam(ask, gradCam, explained));
    if (number !== this.asked) return;
    const attributions =
      integratedGradients === null
        ? null
        : await orProblem(this.findAttributions(ask, integratedGradients, explained));
    if (number === this.asked) this.set({ isRunning: false, cam, attributions });
  };

  private async findCam(ask: Ask, source: string, { weights, pixels, layer }: Explained): Promise<Cam> {
    const { digit, maps, gradients } = await this.gradients().ask(weights, { kind: 'maps', pixels, layer });
    const map = readCam(await ask(source, gradCamJob(maps, gradients)), maps);
    if (map === null) throw new Failed({ code: 'shape' });
    return { digit, map, pixels };
  }

  private async findAttributions(ask: Ask, source: string, explained: Explained): Promise<Attributions> {
    const { weights, pixels } = explained;
    const { digit } = await this.gradients().ask(weights, { kind: 'maps', pixels, layer: 'relu3' });
    const path = readPath(await ask(source, pathJob(pixels)));
    if (path === null) throw new Failed({ code: 'shape' });
    const area = imageSide ** 2;
    const pictures = new Float32Array((pathSteps + 2) * area);
    pictures.set(path);
    pictures.set(pixels, pathSteps * area);
    const { slopes, scores } = await this.gradients().ask(weights, { kind: 'slopes', pictures, digit });
    const job = attributionJob(pixels, slopes.slice(0, pathSteps * area));
    const values = readAttributions(await ask(source, job));
    if (values === null) throw new Failed({ code: 'shape' });
    return { digit, values, change: scores[pathSteps]! - scores[pathSteps + 1]! };
  }

  private async run(number: number, source: string, job: LearnerJob): Promise<unknown> {
    // Between two questions a newer picture may have come; running on would take the place of its run.
    if (number !== this.asked) throw new Superseded();
    const compiled = compileLoops(source);
    if (compiled.kind === 'rejected') throw new Failed({ code: 'unreadable' });
    this.sandbox ??= new LearnerSandbox(this.options.sandboxUrl);
    const run = await callLearner(this.sandbox, compiled.code, job);
    if (run.kind === 'failed') throw new Failed(run.failure);
    return run.values[0];
  }

  private gradients(): GradientLink {
    return (this.link ??= new GradientLink(this.options.wasmPath));
  }

  private set(state: AttributionState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }

  private dispose(): void {
    this.asked += 1;
    this.sandbox?.dispose();
    this.sandbox = null;
    this.link?.close();
    this.link = null;
    this.state = nothing;
  }
}

/** A problem as a value. A run that a newer one replaced is looked at by nobody. */
async function orProblem<Found>(finding: Promise<Found>): Promise<Found | AttributionProblem> {
  try {
    return await finding;
  } catch (error) {
    if (error instanceof Failed) return error.problem;
    if (error instanceof Superseded) return { code: 'stopped' };
    if (error instanceof SandboxUnavailable) return { code: 'noSandbox' };
    if (error instanceof NoGradients) return { code: 'noGradients' };
    throw error;
  }
}
