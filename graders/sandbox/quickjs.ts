import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import variant from '@jitl/quickjs-wasmfile-release-sync';
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
} from 'quickjs-emscripten-core';
import { callOrder } from '../call-order.ts';
import { readResult, type Outcome, type SandboxReport } from '../run.ts';
import { compileLoops, moduleName, type Compiled } from '../tiers/loops.ts';
import { harnessSource, tensorSource } from '../tiers/sandbox-source.ts';
import { mostSteps } from '../tiers/tensor/facade.ts';
import { compileModules, loadModule, ModuleError, resolveModule } from './oracle-modules.ts';
import { runaway, wallMilliseconds, type SandboxJob } from './job.ts';

const memoryBytes = 64 * 2 ** 20;
const stackBytes = 256 * 2 ** 10;
const wasmPage = 64 * 2 ** 10;

const wasmFile = createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm');
const wasmModule = new WebAssembly.Module(readFileSync(wasmFile));
const harness = harnessSource();
const tensors = tensorSource();

type Stop = 'timedOut' | 'outOfMemory' | 'crashed';

/** Throws inside this file when the guest was stopped; carries nothing of the guest. */
class Stopped extends Error {
  why: Stop;
  constructor(why: Stop) {
    super(why);
    this.why = why;
  }
}

/**
 * Runs one submission in a WebAssembly instance of its own, which is dropped afterwards and never used again:
 * disposing of handles after hostile code ran would trust its heap. Only copies of bytes leave.
 */
export async function runInQuickJS(job: SandboxJob): Promise<SandboxReport> {
  const started = performance.now();
  const refused = (why: Pick<SandboxReport, 'rejected' | 'brokenModule'>): SandboxReport => ({
    ...why,
    calls: [],
    console: '',
    fuel: 0,
    milliseconds: performance.now() - started,
  });
  const compiled = compileJob(job);
  if (compiled.kind === 'rejected') return refused({ rejected: compiled });
  if (compiled.kind === 'broken') return refused({ brokenModule: compiled.module });
  const wasmMemory = new WebAssembly.Memory({ initial: 256, maximum: (2 * memoryBytes) / wasmPage });
  const quickjs = await newQuickJSWASMModuleFromVariant(newVariant(variant, { wasmModule, wasmMemory }));
  const runtime = quickjs.newRuntime();
  runtime.setMemoryLimit(memoryBytes);
  runtime.setMaxStackSize(stackBytes);
  if (compiled.modules) useModules(runtime, compiled.modules);
  const meter = startMeter(runtime, job.fuel, started + wallMilliseconds.ask);
  const report: SandboxReport = { calls: [], console: '', fuel: 0, milliseconds: 0 };
  try {
    const guest = new Guest(runtime.newContext(), meter);
    if (job.bans) guest.useTensors(job.bans);
    try {
      runCalls(guest, { ...job, code: compiled.code }, report);
    } finally {
      report.console = guest.printed();
    }
  } catch (error) {
    report.stopped = error instanceof Stopped ? error.why : meter.stopped() ? 'timedOut' : 'crashed';
  }
  report.fuel = meter.used();
  const finished = job.bans ? await runGuestPrograms(job, report) : report;
  return { ...finished, milliseconds: performance.now() - started };
}

type CompiledJob =
  | { kind: 'compiled'; code: string; modules?: ReadonlyMap<string, string> }
  | Extract<Compiled, { kind: 'rejected' }>
  | { kind: 'broken'; module: { file: string; message: string } };

/** A learner's source stands alone; ours may import an author's modules, which are compiled here as well. */
function compileJob({ source, modules }: SandboxJob): CompiledJob {
  if (modules === undefined) return compileLoops(source);
  try {
    return { kind: 'compiled', code: source, modules: compileModules(modules) };
  } catch (error) {
    if (!(error instanceof ModuleError)) throw error;
    return { kind: 'broken', module: { file: error.file, message: error.message.slice(0, 600) } };
  }
}

function useModules(runtime: QuickJSRuntime, modules: ReadonlyMap<string, string>): void {
  const load = (file: string): string | { error: Error } => {
    try {
      return loadModule(modules, file);
    } catch (error) {
      return { error: error as Error };
    }
  };
  runtime.setModuleLoader(load, resolveModule);
}

/** tfjs is only loaded by children that meet the tensor tier. */
async function runGuestPrograms(
  { calls, bans = [], fuel }: SandboxJob,
  report: SandboxReport,
): Promise<SandboxReport> {
  const { runOnServer } = await import('./tensor-backend.ts');
  return runOnServer(calls, report, { bans, fuel: fuel - report.fuel });
}

function runCalls(guest: Guest, job: SandboxJob & { code: string }, report: SandboxReport): void {
  // Before the learner's code, so that it works with the built-ins as they are.
  const drive = job.driver === undefined ? null : guest.loadDriver(job.driver);
  const loaded = guest.load(job.code);
  if ('error' in loaded) {
    report.loadError = loaded.error;
    return;
  }
  const functions = new Map<string, QuickJSHandle>();
  for (const name of job.functions) {
    const exported = guest.exported(loaded.module, name);
    if (!exported) {
      report.notExported = name;
      return;
    }
    functions.set(name, exported);
  }
  const driven = drive && guest.driven(drive, functions);
  for (const at of callOrder(job.calls)) {
    const { function: name, packet } = job.calls[at]!;
    const ended = guest.call(driven ?? functions.get(name)!, packet);
    // The heap is full or would be filled again, case after case, in natives that cost no fuel.
    const outcome = readResult(ended.result);
    if (outcome.kind === 'outOfMemory') throw new Stopped('outOfMemory');
    report.calls.push(ended);
    if (job.bans) guest.charge(outcome, ended.result);
  }
}

interface Meter {
  used(): number;
  stopped(): boolean;
  charge(fuel: number): void;
}

function startMeter(runtime: QuickJSRuntime, fuel: number, deadline: number): Meter {
  let used = 0;
  let stopped = false;
  runtime.setInterruptHandler(() => {
    used += 1;
    stopped ||= used > fuel || performance.now() > deadline;
    if (used > fuel + runaway.interrupts) process.exit(runaway.exitCode);
    return stopped;
  });
  const charge = (more: number): void => {
    used += more;
    stopped ||= used > fuel;
  };
  return { used: () => used, stopped: () => stopped, charge };
}

/** The context with the harness in it; every method is a call into the sandbox. */
class Guest {
  private readonly context: QuickJSContext;
  private readonly meter: Meter;
  private readonly harness: QuickJSHandle;

  constructor(context: QuickJSContext, meter: Meter) {
    this.context = context;
    this.meter = meter;
    const create = context.unwrapResult(context.evalCode(harness, 'harness.js'));
    this.harness = context.unwrapResult(context.callFunction(create, context.undefined, context.global));
  }

  /** The learner's functions are called on tensors. */
  useTensors(bans: readonly string[]): void {
    const create = this.context.unwrapResult(this.context.evalCode(tensors, 'tensors.js'));
    const list = this.context.unwrapResult(this.context.evalCode(JSON.stringify(bans), 'bans.js'));
    const adapter = this.context.unwrapResult(
      this.context.callFunction(create, this.context.undefined, list),
    );
    const adapt = this.context.getProp(this.harness, 'adapt');
    this.context.unwrapResult(this.context.callFunction(adapt, this.harness, adapter));
  }

  load(code: string, name = moduleName): { module: QuickJSHandle } | { error: ArrayBuffer } {
    const result = this.context.evalCode(code, name, { type: 'module', strict: true });
    if (result.error) {
      this.checkStop(result.error);
      return { error: this.invoke('describe', result.error) };
    }
    const module = result.value;
    const state = this.context.getPromiseState(module);
    if (state.type === 'rejected') return { error: this.invoke('describe', state.error) };
    if (state.type === 'pending') {
      const error = this.context.newError('the module awaits something that never comes');
      return { error: this.invoke('describe', error) };
    }
    return { module: state.value };
  }

  /** The exercise's own driver: a module of ours, whose failure to load is our mistake. */
  loadDriver(code: string): QuickJSHandle {
    const loaded = this.load(code, 'driver.ts');
    const drive = 'module' in loaded ? this.exported(loaded.module, 'drive') : null;
    if (!drive) throw new Error('the driver must load and export drive');
    return drive;
  }

  driven(drive: QuickJSHandle, functions: ReadonlyMap<string, QuickJSHandle>): QuickJSHandle {
    const record = this.context.newObject();
    for (const [name, handle] of functions) this.context.setProp(record, name, handle);
    const method = this.context.getProp(this.harness, 'driven');
    return this.context.unwrapResult(this.context.callFunction(method, this.harness, drive, record));
  }

  exported(module: QuickJSHandle, name: string): QuickJSHandle | null {
    const value = this.context.getProp(module, name);
    return this.context.typeof(value) === 'function' ? value : null;
  }

  call(learnerFunction: QuickJSHandle, packet: ArrayBuffer): { result: ArrayBuffer; after: ArrayBuffer } {
    const result = this.invoke('call', learnerFunction, this.context.newArrayBuffer(packet));
    return { result, after: this.invoke('argumentsAfter') };
  }

  /**
   * Writing a step of a tensor program down costs more than its interrupts say: about thirty of them, or two thousand
   * bytes, cost one more.
   */
  charge(outcome: Outcome, packet: ArrayBuffer): void {
    const steps = outcome.kind === 'overBudget' ? Math.min(outcome.used, mostSteps) : 0;
    this.meter.charge(Math.floor(steps / 30 + packet.byteLength / 2000));
    if (this.meter.stopped()) throw new Stopped('timedOut');
  }

  printed(): string {
    const method = this.context.getProp(this.harness, 'console');
    const result = this.context.callFunction(method, this.harness);
    return result.error ? '' : this.context.getString(result.value).slice(0, 20_000);
  }

  private invoke(name: string, ...given: QuickJSHandle[]): ArrayBuffer {
    const method = this.context.getProp(this.harness, name);
    const result = this.context.callFunction(method, this.harness, ...given);
    if (result.error) {
      this.checkStop(result.error);
      throw new Stopped('crashed');
    }
    // Closing an iterator makes an interrupt catchable: what came after it does not count.
    if (this.meter.stopped()) throw new Stopped('timedOut');
    // A view on the guest's memory: copied before anything else runs.
    const bytes = this.context.getArrayBuffer(result.value).value;
    return bytes.slice().buffer;
  }

  /** An interrupt and a full heap reach the host as errors that the guest may have seen but cannot have stopped. */
  private checkStop(error: QuickJSHandle): void {
    if (this.meter.stopped()) throw new Stopped('timedOut');
    // QuickJS throws null when not even an error fits the memory.
    if (this.context.sameValue(error, this.context.null)) throw new Stopped('outOfMemory');
    const message = this.context.getProp(error, 'message');
    if (this.context.typeof(message) === 'string' && /out of memory/.test(this.context.getString(message))) {
      throw new Stopped('outOfMemory');
    }
  }
}
