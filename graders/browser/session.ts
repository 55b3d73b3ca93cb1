import type { AttestationInput } from '../attestation.ts';
import type { Device } from '../device/backend.ts';
import type { DeviceNote } from '../device/messages.ts';
import { isSoftwareAdapter } from '../device/software-adapter.ts';
import { gradeReport, type Grading } from '../grade.ts';
import { layOut, type LaidOut } from '../lay-out.ts';
import { decodePack, type GradedCase, type Pack } from '../pack.ts';
import type { SandboxReport } from '../run.ts';
import type { Value } from '../tensor.ts';
import { defaultKernelFuel } from '../tiers/kernel/uniforms.ts';
import { compileLoops } from '../tiers/loops.ts';
import type { Verdict } from '../verdict.ts';
import { answerChallenge } from './answer-challenge.ts';
import { callText } from './call-text.ts';
import { DeviceLink, type NoDevice } from './device-link.ts';
import { KernelSandbox } from './kernel-sandbox.ts';
import { LearnerSandbox, Superseded } from './learner-sandbox.ts';
import { pairOutputs, type OutputPair } from './pair-outputs.ts';

export interface SessionAssets {
  sandboxUrl: string;
  /** Public folder of tfjs's WebAssembly files. */
  wasmPath: string;
}

/** Where the present expected outputs were computed: null while they are the pack's own. */
export interface DeviceState {
  device: Device | null;
  notes: DeviceNote[];
}

/** Parts of a grading's time in milliseconds: what bench and status line show. */
export interface Timing {
  compile: number;
  run: number;
  compare: number;
  total: number;
}

export interface GradedRun {
  verdict: Verdict;
  timing: Timing;
  /** What computed the expected outputs, or ran the kernel; null where the pack's own values were enough. */
  device: Device | null;
  /** The outputs of a case beside the reference's; none where an error is asked for. */
  outputsOf(at: number): OutputPair[];
  /** The call of a case as a learner would write it; a driver's call has no name of theirs. */
  callOf(at: number): string | null;
}

/** What a session is made of; the sandbox may be at work before the session is there, which ends it in the end. */
interface SessionParts extends Pick<SessionAssets, 'wasmPath'> {
  /** Makes the device worker. */
  newDevice: () => Worker;
  /** A device worker that is starting already, where the first run needs one. */
  warm?: Worker | null;
  /** Where scripts run; in the kernel tier what makes the workers in which learners' WGSL runs. */
  sandbox: LearnerSandbox | (() => Worker);
  onDevice: (state: DeviceState) => void;
}

/** Elementary steps of one call that keep wasm busy for longer than a GPU takes to answer. */
const gpuPays = 20_000_000;

/** After the first verdict tfjs is loaded, once the page has painted it. */
const deviceDelay = 500;

/** One learner at one exercise: holds a pack, its expected outputs and a warm sandbox, and grades sources. */
export class GradingSession {
  /** Where scripts run; null in the kernel tier. */
  private readonly sandbox: LearnerSandbox | null;
  /** Where kernels run; null in the other tiers. */
  private readonly kernels: KernelSandbox | null;
  private readonly link: DeviceLink;
  private readonly onDevice: (state: DeviceState) => void;
  private pack: Pack | null = null;
  private laidOut: LaidOut = layOut([]);
  private expected: (Value | null)[] = [];
  private device: Device | null = null;
  /** Nothing here computes what it should: learners' tensor programs cannot be run on it. */
  private untrusted: NoDevice | null = null;
  /** Has the device compute the pack's expected outputs, once. */
  private askDevice: (() => void) | null = null;
  private deviceTimer: ReturnType<typeof setTimeout> | undefined;
  private gradings = 0;

  constructor({ wasmPath, newDevice, warm = null, sandbox, onDevice }: SessionParts) {
    this.onDevice = onDevice;
    this.link = new DeviceLink(newDevice, wasmPath, warm);
    this.kernels = sandbox instanceof LearnerSandbox ? null : new KernelSandbox(sandbox);
    this.sandbox = sandbox instanceof LearnerSandbox ? sandbox : null;
  }

  /** Takes a pack. Its own expected outputs serve until this device has computed them too. */
  usePack(bytes: ArrayBuffer): Pack {
    const pack = decodePack(bytes);
    this.pack = pack;
    this.laidOut = layOut(pack.cases, pack.properties);
    this.expected = pack.cases.map(carriedBy);
    this.device = null;
    this.untrusted = null;
    // A run that has not ended was one of the pack before.
    this.gradings += 1;
    clearTimeout(this.deviceTimer);
    this.askDevice = pack.device ? () => this.expectFrom(pack, bytes) : null;
    return pack;
  }

  private expectFrom(pack: Pack, bytes: ArrayBuffer): void {
    this.link.expect(
      bytes,
      ({ device, notes, expected }) => {
        if (this.pack !== pack) return;
        this.device = device;
        this.expected = expected;
        this.onDevice({ device, notes });
      },
      (error) => {
        if (this.pack !== pack) return;
        this.untrusted = error;
        this.onDevice({ device: null, notes: error.notes });
      },
    );
  }

  /** Not before a verdict is on screen: tfjs takes long to load, and the pack's own values are as good. */
  private warmDevice(): void {
    const ask = this.askDevice;
    if (ask === null) return;
    this.askDevice = null;
    this.deviceTimer = setTimeout(ask, deviceDelay);
  }

  /**
   * Grades a source. Throws Superseded when a newer call came; NoDevice, SandboxUnavailable or KernelsUnavailable when
   * this browser cannot.
   */
  async grade(source: string): Promise<GradedRun> {
    const pack = this.pack;
    if (pack === null) throw new Error('GradingSession.grade: usePack must come first');
    const number = (this.gradings += 1);
    const started = performance.now();
    const { laidOut } = this;
    const callOf = (at: number): string | null => {
      const values = laidOut.values[at];
      const called = pack.driver === undefined ? pack.cases[at]?.function : '';
      return values && called !== undefined ? callText(called, values) : null;
    };
    const ended = this.kernels
      ? await this.runKernels(this.kernels, source, pack)
      : await this.runScript(source, pack);
    const compiledAt = ended.compiledAt ?? started;
    if (ended.report.rejected) {
      const total = performance.now() - started;
      const timing = { compile: total, run: 0, compare: 0, total };
      return { verdict: ended.report.rejected, timing, device: this.device, outputsOf: () => [], callOf };
    }
    let { report, onGpu } = await this.runPrograms(ended.report);
    const { expected } = this;
    const ranAt = performance.now();
    const precision = pack.device || pack.tier !== 'loops' ? 'float32' : 'float64';
    const judge = (judged: SandboxReport): Grading =>
      gradeReport({ ...laidOut, rules: pack, expected, wrong: pack.wrong, precision }, judged);
    let grading = judge(report);
    // GPUs differ in rare places, as in 0/0: they may accept an answer, but not refuse one alone.
    if (onGpu && grading.verdict.kind !== 'passed') {
      ({ report, onGpu } = await this.runPrograms(ended.report, Infinity));
      grading = judge(report);
    }
    if (number !== this.gradings) throw new Superseded();
    this.warmDevice();
    const endedAt = performance.now();
    return {
      verdict: grading.verdict,
      timing: {
        compile: compiledAt - started,
        run: ranAt - compiledAt,
        compare: endedAt - ranAt,
        total: endedAt - started,
      },
      device: ended.device ?? this.device,
      outputsOf: (at) => {
        const reference = expected[at] ?? null;
        return reference === null ? [] : pairOutputs(reference, returnedValue(grading, at));
      },
      callOf,
    };
  }

  /** Runs a kernel on what the server has chosen, where it has no GPU of its own. */
  answerChallenge(challenge: ArrayBuffer): Promise<AttestationInput> {
    if (this.kernels === null) throw new Error('GradingSession.answerChallenge: only kernels are challenged');
    return answerChallenge(this.kernels, challenge);
  }

  private async runScript(source: string, { functions, driver, bans }: Pack): Promise<Ended> {
    const compiled = compileLoops(source);
    const compiledAt = performance.now();
    if (compiled.kind === 'rejected') return { compiledAt, report: { ...nothingRan, rejected: compiled } };
    const report = await this.sandbox!.run({
      code: compiled.code,
      functions,
      calls: this.laidOut.calls,
      ...(driver !== undefined && { driver }),
      ...(bans !== undefined && { bans }),
    });
    return { compiledAt, report };
  }

  private async runKernels(
    kernels: KernelSandbox,
    source: string,
    { passes = [], fuel }: Pack,
  ): Promise<Ended> {
    const { calls } = this.laidOut;
    const { report, adapter } = await kernels.run({ source, passes, calls, fuel: fuel ?? defaultKernelFuel });
    return { report, device: { backend: 'webgpu', adapter, software: isSoftwareAdapter(adapter) } };
  }

  /** Tensor tier: what the learner's calls wrote down is computed by the device worker. */
  private async runPrograms(
    report: SandboxReport,
    gpuFrom = gpuPays,
  ): Promise<{ report: SandboxReport; onGpu: boolean }> {
    const bans = this.pack?.bans;
    if (bans === undefined) return { report, onGpu: false };
    if (this.untrusted !== null) throw this.untrusted;
    return this.link.run({ calls: this.laidOut.calls, report, bans, gpuFrom });
  }

  dispose(): void {
    clearTimeout(this.deviceTimer);
    this.sandbox?.dispose();
    this.kernels?.dispose();
    this.link.close();
  }
}

/** Throws TypeError for a case of a pack that was kept since packs carried no expected outputs. */
function carriedBy({ name, throws, expected }: GradedCase): Value | null {
  if (throws !== undefined) return null;
  if (expected === undefined)
    throw new TypeError(`GradingSession.usePack: nothing is expected of "${name.en}"`);
  return expected;
}

interface Ended {
  report: SandboxReport;
  /** When the compiler here was done; kernels are compiled where they run. */
  compiledAt?: number;
  /** What ran it, where that is not what computes the expected outputs. */
  device?: Device;
}

const nothingRan: SandboxReport = { calls: [], console: '', fuel: 0, milliseconds: 0 };

function returnedValue({ outcomes }: Grading, at: number): unknown {
  const outcome = outcomes[at];
  return outcome?.kind === 'returned' ? outcome.value : undefined;
}
