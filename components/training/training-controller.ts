import { compileLoops } from '#graders/tiers/loops.ts';
import {
  gradeCapstone,
  runControl,
  type GradingPlan,
  type Round,
  type RoundResult,
} from '#graders/training/grade-capstone.ts';
import type { Checkpoint, TrainingEvent } from '#graders/training/messages.ts';
import { taskOn, type DataSetId } from '#graders/training/data-set.ts';
import { oneOf, type CapstoneTask } from '#graders/training/task.ts';
import { Cancelled, ProgramFailed, TrainingSandbox } from '#graders/training/training-sandbox.ts';
import type { Locale } from '#graders/text.ts';
import { chooseDevice, fetchWasm } from './choose-device.ts';
import { drawFrom } from './draw-from.ts';
import { DataNotLoaded } from './load-data-set.ts';
import { modelKey } from './model-key.ts';
import { remoteTrainee } from './remote-trainee.ts';
import { forget, keep, readKept } from './training-database.ts';
import { addBatch, untrained, type Inside, type TrainedModel, type TrainingState } from './training-state.ts';

export interface TrainingOptions {
  task: CapstoneTask;
  points: number;
  locale: Locale;
  trainingUrl: string;
  wasmPath: string;
}

/** What a killed tab leaves behind. */
interface KeptRun {
  source: string;
  dataSet: DataSetId;
  seeds: { A: number; B: number };
  training: number;
  round: Round;
  checkpoint: Checkpoint;
  /** Rounds that were judged before. */
  finished: RoundResult[];
  curves: TrainingState['curves'];
  inside: Inside | null;
}

/** A device on which both trainings would take longer gets fewer examples. */
const mostSeconds = 300;
const smallShare = 0.5;
/** More than the wall limit of a training that is alive. */
const timeBudgetMs = 600_000;

/** Trains and judges one capstone in this browser, one run at a time. */
export class TrainingController {
  private readonly options: TrainingOptions;
  private readonly listeners = new Set<() => void>();
  private task: CapstoneTask;
  private state: TrainingState = untrained;
  private sandbox: TrainingSandbox | null = null;
  private raw: number[][] = [[], []];
  private stepMilliseconds = 0;
  private lastBatch: { step: number; at: number } | null = null;
  private kept: Pick<KeptRun, 'source' | 'dataSet' | 'seeds' | 'training' | 'finished'> | null = null;

  constructor(options: TrainingOptions) {
    this.options = options;
    this.task = options.task;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly now = (): TrainingState => this.state;

  /** The run of this source that a closed tab left unfinished; null for none. */
  async findUnfinished(source: string): Promise<KeptRun | null> {
    const kept = await readKept<KeptRun>('checkpoints', this.options.task.id);
    // An earlier version kept less of a run.
    if (kept?.source !== source || !Array.isArray(kept.finished)) return null;
    // Checkpoints of the time when there was one data set do not name it.
    return { ...kept, dataSet: kept.dataSet ?? 'generated' };
  }

  async run(source: string, from: { dataSet: DataSetId; kept?: KeptRun | null }): Promise<void> {
    const { points, locale } = this.options;
    const { dataSet, kept = null } = from;
    this.cancel();
    const task = taskOn(this.options.task, dataSet);
    this.task = task;
    const compiled = compileLoops(source);
    if (compiled.kind === 'rejected') {
      const { reason, line } = compiled;
      const message = 'message' in reason ? reason.message : reason.code;
      this.set({
        ...untrained,
        dataSet,
        phase: 'failed',
        failure: { reason: 'syntax', message, line: line ?? null },
      });
      return;
    }
    const { curves, inside } = kept ?? untrained;
    this.set({ ...untrained, dataSet, phase: 'loading', isResumed: kept !== null, curves, inside });
    await this.guarded(async (sandbox) => {
      const draw = await drawFrom(task, dataSet, locale);
      const training = await this.start(sandbox, compiled.code, kept?.training ?? null);
      const seeds = kept?.seeds ?? { A: randomSeed(), B: randomSeed() };
      this.kept = { source, dataSet, seeds, training, finished: kept?.finished ?? [] };
      const plan: GradingPlan = {
        ...{ locale, training, seeds, timeBudgetMs, draw },
        ...(kept && { resume: kept }),
      };
      this.set({ phase: 'running' });
      const verdict = await gradeCapstone({ task, points }, remoteTrainee(sandbox), plan, {
        onRound: (round) => this.beginRound(round, kept?.round === round),
        onResult: (result) => this.look(sandbox, source, result),
      });
      this.set({ phase: 'graded', verdict, round: null, secondsLeft: null });
      await forget('checkpoints', task.id);
    });
  }

  /** Trains once more on shuffled labels, as advice: what is learned from those is chance. */
  async control(source: string): Promise<void> {
    const { locale } = this.options;
    const compiled = compileLoops(source);
    if (compiled.kind === 'rejected') return;
    const before = this.state;
    const task = taskOn(this.options.task, before.dataSet);
    this.cancel();
    this.task = task;
    this.set({ ...before, phase: 'loading', isPaused: false, failure: null });
    await this.guarded(async (sandbox) => {
      const draw = await drawFrom(task, before.dataSet, locale);
      const training = await this.start(sandbox, compiled.code, null);
      this.set({ phase: 'running' });
      this.beginRound('shuffled');
      await remoteTrainee(sandbox).build();
      const seeds = { A: randomSeed(), B: 0 };
      const control = await runControl(task, remoteTrainee(sandbox), {
        locale,
        training,
        seeds,
        timeBudgetMs,
        draw,
      });
      this.set({ phase: 'graded', control, round: null, secondsLeft: null });
    });
  }

  pause(isPaused: boolean): void {
    void this.sandbox?.pause(isPaused);
    this.lastBatch = null;
    this.set({ isPaused });
  }

  /** Ends at once, whatever the learner's program does; its checkpoint stays. */
  cancel(): void {
    const isRunning = this.sandbox !== null;
    this.sandbox?.cancel();
    this.sandbox = null;
    if (isRunning) this.set({ phase: 'cancelled', isPaused: false, secondsLeft: null });
  }

  private async guarded(work: (sandbox: TrainingSandbox) => Promise<void>): Promise<void> {
    const sandbox = new TrainingSandbox(this.options.trainingUrl, (event) => this.take(event));
    this.sandbox = sandbox;
    try {
      await work(sandbox);
    } catch (error) {
      if (error instanceof Cancelled || this.sandbox !== sandbox) return;
      const reason = reasonOf(error);
      const { message } = error as Error;
      const line = (error instanceof ProgramFailed && error.line) || null;
      this.set({ phase: 'failed', failure: { reason, message, line } });
    } finally {
      if (this.sandbox === sandbox) {
        this.sandbox = null;
        sandbox.cancel();
      }
    }
  }

  /** Starts tfjs and the program, measures the device; returns how many examples it can train on. */
  private async start(sandbox: TrainingSandbox, code: string, training: number | null): Promise<number> {
    const { task } = this;
    const { wasmPath } = this.options;
    const { backend, adapter } = await chooseDevice(task);
    const wasm = backend === 'wasm' ? await fetchWasm(wasmPath) : {};
    await sandbox.call({ kind: 'start', code, backend, wasm });
    this.stepMilliseconds = await sandbox.call<number>({ kind: 'probe', task: task.id });
    const seconds = (share: number): number =>
      (2 * task.epochs * Math.ceil((task.training * share) / task.batchSize) * this.stepMilliseconds) / 1000;
    const isSmall = seconds(1) > mostSeconds;
    const estimate = seconds(isSmall ? smallShare : 1);
    this.set({ backend, adapter, isSmall, estimate });
    return training ?? Math.round(task.training * (isSmall ? smallShare : 1));
  }

  /** A round that goes on keeps its curve; how many batches it has is told anew. */
  private beginRound(round: Round, goesOn = false): void {
    this.raw = [[], []];
    this.lastBatch = null;
    const { losses = [], accuracies = [] } = (goesOn && this.state.curves[round]) || {};
    const curves = { ...this.state.curves, [round]: { losses, accuracies, batches: 0 } };
    this.set({ round, curves });
  }

  private take(event: TrainingEvent): void {
    const { round } = this.state;
    if (round === null) return;
    if (event.kind === 'fit') {
      const curve = this.state.curves[round]!;
      const batches = curve.batches + Number(event.batches) * Number(event.epochs);
      this.set({ curves: { ...this.state.curves, [round]: { ...curve, batches } } });
    } else if (event.kind === 'batch') this.takeBatch(round, event);
    else if (event.kind === 'epoch' && this.kept && round !== 'shuffled') {
      const { curves, inside } = this.state;
      const { checkpoint } = event;
      void keep('checkpoints', this.options.task.id, { ...this.kept, round, checkpoint, curves, inside });
    }
  }

  private takeBatch(round: Round, event: Extract<TrainingEvent, { kind: 'batch' }>): void {
    const curve = addBatch(this.state.curves[round], this.raw, [Number(event.loss), event.accuracy]);
    const before = this.lastBatch ?? { step: event.step, at: event.milliseconds };
    this.lastBatch ??= before;
    const seconds = (event.milliseconds - before.at) / 1000;
    const stepsPerSecond = seconds > 0 ? (event.step - before.step) / seconds : this.state.stepsPerSecond;
    const left = Math.max(0, curve.batches - event.step) + (round === 'A' ? curve.batches : 0);
    this.set({
      curves: { ...this.state.curves, [round]: curve },
      stepsPerSecond,
      secondsLeft: stepsPerSecond > 0 ? left / stepsPerSecond : null,
      bytes: Number(event.bytes),
      tensors: Number(event.tensors),
    });
  }

  /** After the first round: what the page shows of the trained model, and the model itself. */
  private async look(sandbox: TrainingSandbox, source: string, result: RoundResult): Promise<void> {
    if (result.round !== 'A') return;
    const { task } = this;
    const { heldOut, examples } = result;
    const remote = remoteTrainee(sandbox);
    const exported = await remote.exportWeights();
    const { seeds, training, dataSet } = this.kept!;
    const { accuracy } = heldOut;
    const model: TrainedModel = { source, dataSet, ...exported, seed: seeds.A, training, accuracy };
    const activations = task.id === 'f-digit-cnn' ? await remote.activations(oneOf(examples.inputs, 0)) : [];
    const inside: Inside = { heldOut, examples, activations, model };
    this.set({ inside });
    this.kept = { ...this.kept!, finished: result.problems.length === 0 ? [result] : [] };
    await keep('models', modelKey(task.id, dataSet), model);
  }

  private set(change: Partial<TrainingState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

function reasonOf(error: unknown): 'program' | 'data' | 'sandbox' {
  if (error instanceof ProgramFailed) return 'program';
  return error instanceof DataNotLoaded ? 'data' : 'sandbox';
}

function randomSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]! >>> 1;
}
