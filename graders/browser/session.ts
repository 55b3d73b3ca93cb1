import type { Device } from '../device/backend.ts';
import type { DeviceNote, DeviceReply, DeviceRequest } from '../device/messages.ts';
import { gradeReport, type Grading } from '../grade.ts';
import { layOut, type LaidOut } from '../lay-out.ts';
import { decodePack, type Pack } from '../pack.ts';
import type { Value } from '../tensor.ts';
import { compileLoops } from '../tiers/loops.ts';
import type { Verdict } from '../verdict.ts';
import { LearnerSandbox } from './learner-sandbox.ts';
import { pairOutputs, type OutputPair } from './pair-outputs.ts';

export interface SessionAssets {
  sandboxUrl: string;
  /** Public folder of tfjs's WebAssembly files. */
  wasmPath: string;
}

/** Where and with what the present expected outputs were computed. */
export interface DeviceState {
  device: Device;
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
  device: Device;
  /** The outputs of a case beside the reference's; none where an error is asked for. */
  outputsOf(at: number): OutputPair[];
}

/** Thrown when no backend of this device can compute the expected outputs. */
export class NoDevice extends Error {
  override name = 'NoDevice';
  notes: DeviceNote[];
  constructor(message: string, notes: DeviceNote[]) {
    super(message);
    this.notes = notes;
  }
}

/** One learner at one exercise: holds a pack, its expected outputs and a warm sandbox, and grades sources. */
export class GradingSession {
  private readonly sandbox: LearnerSandbox;
  private readonly assets: SessionAssets;
  private readonly worker: Worker;
  private readonly onDevice: (state: DeviceState) => void;
  private pack: Pack | null = null;
  private packCount = 0;
  private laidOut: LaidOut = layOut([]);
  private expected: Promise<(Value | null)[]> = new Promise(() => undefined);
  private device: Device = { backend: 'wasm', adapter: '', software: false };

  constructor(assets: SessionAssets, worker: Worker, onDevice: (state: DeviceState) => void) {
    this.assets = assets;
    this.worker = worker;
    this.onDevice = onDevice;
    this.sandbox = new LearnerSandbox(assets.sandboxUrl);
  }

  /** Takes a pack and has its expected outputs computed; gradings wait for the first of them. */
  usePack(bytes: ArrayBuffer): Pack {
    const pack = decodePack(bytes);
    const id = (this.packCount += 1);
    this.pack = pack;
    this.laidOut = layOut(pack.cases, pack.properties);
    if (!pack.device) {
      this.expected = Promise.resolve(pack.cases.map(({ expected }) => expected ?? null));
      return pack;
    }
    this.expected = new Promise((resolve, reject) => {
      this.worker.onerror = ({ message }) => reject(new NoDevice(message, []));
      this.worker.onmessage = ({ data }: MessageEvent<DeviceReply>) => {
        if (data.id !== id) return;
        if (data.kind === 'failed') {
          reject(new NoDevice(data.message, data.notes));
          return;
        }
        this.device = data.device;
        this.expected = Promise.resolve(data.expected);
        resolve(data.expected);
        this.onDevice({ device: data.device, notes: data.notes });
      };
    });
    this.expected.catch(() => undefined);
    const request: DeviceRequest = { id, pack: bytes, wasmPath: this.assets.wasmPath };
    this.worker.postMessage(request);
    return pack;
  }

  /** Grades a source. Throws Superseded when a newer call came, NoDevice or SandboxUnavailable when it cannot. */
  async grade(source: string): Promise<GradedRun> {
    const pack = this.pack;
    if (pack === null) throw new Error('GradingSession.grade: usePack must come first');
    const started = performance.now();
    const compiled = compileLoops(source);
    const compiledAt = performance.now();
    if (compiled.kind === 'rejected') {
      const timing = { compile: compiledAt - started, run: 0, compare: 0, total: compiledAt - started };
      return { verdict: compiled, timing, device: this.device, outputsOf: () => [] };
    }
    const { laidOut } = this;
    const { functions, driver } = pack;
    const report = await this.sandbox.run({
      code: compiled.code,
      functions,
      calls: laidOut.calls,
      ...(driver !== undefined && { driver }),
    });
    const expected = await this.expected;
    const ranAt = performance.now();
    const precision = pack.device || pack.tier !== 'loops' ? 'float32' : 'float64';
    const grading = gradeReport({ ...laidOut, rules: pack, expected, wrong: pack.wrong, precision }, report);
    const ended = performance.now();
    return {
      verdict: grading.verdict,
      timing: {
        compile: compiledAt - started,
        run: ranAt - compiledAt,
        compare: ended - ranAt,
        total: ended - started,
      },
      device: this.device,
      outputsOf: (at) => {
        const reference = expected[at] ?? null;
        return reference === null ? [] : pairOutputs(reference, returnedValue(grading, at));
      },
    };
  }

  dispose(): void {
    this.sandbox.dispose();
    this.worker.terminate();
  }
}

function returnedValue({ outcomes }: Grading, at: number): unknown {
  const outcome = outcomes[at];
  return outcome?.kind === 'returned' ? outcome.value : undefined;
}
