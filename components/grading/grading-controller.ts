import type { AttestationInput } from '#graders/attestation.ts';
import type { NoKernels } from '#graders/browser/kernel-messages.ts';
import { LearnerSandbox, Superseded } from '#graders/browser/learner-sandbox.ts';
import type { DeviceState, GradedRun, GradingSession, SessionAssets } from '#graders/browser/session.ts';
import type { DeviceRequest } from '#graders/device/messages.ts';
import type { Pack } from '#graders/pack.ts';
import type { Text } from '#graders/text.ts';

export type GradingPhase =
  | { kind: 'preparing' }
  | { kind: 'ready' }
  | { kind: 'grading'; latest: GradedRun | null }
  | { kind: 'graded'; latest: GradedRun; source: string }
  | { kind: 'unavailable'; reason: 'pack' | 'device' | 'sandbox' | NoKernels };

/** What is judged, by its name, before anything has been run: cases first, then properties. */
export interface ListedCase {
  name: Text;
  kind: 'case' | 'example' | 'property';
}

export interface GradingState {
  phase: GradingPhase;
  cases: readonly ListedCase[];
  device: DeviceState | null;
  packHash: string;
  /** New cases were asked for and could not be had. */
  newCasesFailed: boolean;
}

export interface GradingOptions {
  exercise: string;
  tier: string;
  packHash: string;
  assets: SessionAssets;
}

/** Typing pauses this long before the grader runs. */
const debounceMilliseconds = 150;

/** Grades in this browser: loads the pack, keeps a session, and runs the newest source. */
export class GradingController {
  private readonly options: GradingOptions;
  private readonly listeners = new Set<() => void>();
  private state: GradingState;
  private session: Promise<GradingSession> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** A source to run as soon as the pack is there. */
  private waiting: string | null = null;
  private started = 0;

  constructor(options: GradingOptions) {
    this.options = options;
    const { packHash } = options;
    this.state = { phase: { kind: 'preparing' }, cases: [], device: null, packHash, newCasesFailed: false };
  }

  /** The first listener starts the session, the last one ends it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (this.listeners.size === 1) void this.prepare();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.close();
    };
  };

  readonly now = (): GradingState => this.state;

  /** Runs after the learner has paused for a moment. */
  runSoon(source: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.run(source), debounceMilliseconds);
  }

  run(source: string): void {
    clearTimeout(this.timer);
    const { phase } = this.state;
    if (phase.kind === 'preparing' || phase.kind === 'unavailable') {
      this.waiting = source;
      if (phase.kind === 'unavailable') void this.prepare();
      return;
    }
    this.started = performance.now();
    this.show({ phase: { kind: 'grading', latest: 'latest' in phase ? phase.latest : null } });
    void this.grade(source);
  }

  async newCases(): Promise<void> {
    const { exercise, tier } = this.options;
    this.show({ newCasesFailed: false });
    try {
      const query = new URLSearchParams({ tier, except: this.state.packHash });
      const response = await fetch(`/api/v1/exercises/${exercise}/packs?${query.toString()}`);
      if (!response.ok) throw new Error(`packs: status ${response.status}`);
      const { hash } = (await response.json()) as { hash: string };
      this.show({ packHash: hash });
      await this.prepare();
    } catch {
      this.show({ newCasesFailed: true });
    }
  }

  /** Brings session and pack up; again after a failure. */
  async prepare(): Promise<void> {
    const { packHash } = this.state;
    this.show({ phase: { kind: 'preparing' } });
    this.session ??= this.open();
    const session = this.session;
    try {
      const [grader, bytes] = await Promise.all([session, fetchPack(packHash)]);
      if (this.session !== session || this.state.packHash !== packHash) return;
      this.show({ cases: listCases(grader.usePack(bytes)), phase: { kind: 'ready' } });
    } catch {
      if (this.session === session) this.show({ phase: { kind: 'unavailable', reason: 'pack' } });
      return;
    }
    const source = this.waiting;
    this.waiting = null;
    if (source !== null) this.run(source);
  }

  /** When the latest run began: the page measures from there to the paint. */
  startedAt(): number {
    return this.started;
  }

  private async grade(source: string): Promise<void> {
    const session = this.session;
    try {
      const latest = await (await session!).grade(source);
      if (this.session === session) this.show({ phase: { kind: 'graded', latest, source } });
    } catch (error) {
      if (error instanceof Superseded || this.session !== session) return;
      const reason = unavailableReason(error);
      this.close();
      this.show({ phase: { kind: 'unavailable', reason } });
    }
  }

  private async open(): Promise<GradingSession> {
    const { assets, tier } = this.options;
    const { sandboxUrl, wasmPath } = assets;
    // Before all else: what the first verdict needs comes up while this thread is busy with the editor.
    const warm = tier === 'tensor' ? createDeviceWorker() : null;
    warm?.postMessage({ kind: 'warm', wasmPath } satisfies DeviceRequest);
    const sandbox = tier === 'kernel' ? createKernelWorker : new LearnerSandbox(sandboxUrl);
    const onDevice = (device: DeviceState): void => this.show({ device });
    try {
      const { GradingSession: Session } = await import('#graders/browser/session.ts');
      return new Session({ wasmPath, newDevice: createDeviceWorker, warm, sandbox, onDevice });
    } catch (error) {
      warm?.terminate();
      if (sandbox instanceof LearnerSandbox) sandbox.dispose();
      throw error;
    }
  }

  /** Runs a submitted kernel on what the server has chosen, where the server has no GPU. */
  async answerChallenge(challenge: ArrayBuffer): Promise<AttestationInput> {
    this.session ??= this.open();
    return (await this.session).answerChallenge(challenge);
  }

  private close(): void {
    clearTimeout(this.timer);
    const session = this.session;
    this.session = null;
    session?.then(
      (grader) => grader.dispose(),
      () => undefined,
    );
  }

  private show(change: Partial<GradingState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

function createDeviceWorker(): Worker {
  const url = new URL('./device-worker.ts', import.meta.url);
  return new Worker(url, { type: 'module' });
}

function createKernelWorker(): Worker {
  const url = new URL('./kernel-worker.ts', import.meta.url);
  return new Worker(url, { type: 'module' });
}

function unavailableReason(error: unknown): 'device' | 'sandbox' | NoKernels {
  const { name, reason } = error as { name: string; reason?: NoKernels };
  if (name === 'KernelsUnavailable' && reason !== undefined) return reason;
  return name === 'NoDevice' ? 'device' : 'sandbox';
}

function listCases({ cases, properties }: Pick<Pack, 'cases' | 'properties'>): ListedCase[] {
  const kindOf = (published: unknown) => (published === undefined ? 'case' : 'example');
  return [
    ...cases.map(({ name, published }) => ({ name, kind: kindOf(published) }) as const),
    ...properties.map(({ name }) => ({ name, kind: 'property' }) as const),
  ];
}

async function fetchPack(hash: string): Promise<ArrayBuffer> {
  const response = await fetch(`/packs/${hash}.bin`);
  if (!response.ok) throw new Error(`pack ${hash}: status ${response.status}`);
  return response.arrayBuffer();
}
