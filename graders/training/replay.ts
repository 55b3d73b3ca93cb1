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
import { z } from 'zod';
import { plainText } from '../plain-text.ts';
import { replaySource } from '../tiers/sandbox-source.ts';
import { compileLoops, moduleName } from '../tiers/loops.ts';
import { executeProgram, type ReadTensor } from '../tiers/tensor/execute.ts';
import { planProgram, readProgram } from '../tiers/tensor/program.ts';
import type { Examples, Inputs } from './task.ts';

const memoryBytes = 96 * 2 ** 20;
const stackBytes = 256 * 2 ** 10;
/** One for every 10,000 branches and calls; an honest program takes a few hundred. */
const mostInterrupts = 8000;
/** As many elements as the facade takes as one literal. */
const mostElements = 2 ** 17;
const mostWork = 2 ** 30;
const mostBytes = 2 ** 28;

const wasmFile = createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm');
const wasmModule = new WebAssembly.Module(readFileSync(wasmFile));
const guestSource = replaySource();

/** Thrown where the program cannot be played again; the message is for the learner. */
export class ReplayFailed extends Error {
  override name = 'ReplayFailed';
}

const layer = z.object({ class: z.string(), config: z.record(z.string(), z.unknown()) });
const played = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pending') }),
  z.object({ kind: z.literal('threw'), message: z.string() }),
  z.object({ kind: z.literal('done'), built: z.array(layer).max(40), trained: z.array(layer).max(40) }),
]);
const prepared = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('threw'), message: z.string() }),
  z.object({
    kind: z.literal('recorded'),
    output: z.int().min(0),
    steps: z.string(),
    types: z.array(z.enum(['float32', 'int32'])).max(500),
  }),
]);

/** What the program is given, as it was when it trained. */
interface Played {
  examples: Examples;
  seed: number;
  epochs: number;
}

export type AskedLayers = z.infer<typeof layer>[];

/**
 * Plays a learner's program in QuickJS without its training: what `fit` would learn is uploaded, what `preprocess` closes
 * over is made again from the same data. Its tensors are recorded and computed outside by tfjs's current backend.
 */
export class Replay {
  private readonly context: QuickJSContext;
  private readonly guest: QuickJSHandle;
  private interrupts = 0;
  built: AskedLayers = [];
  trained: AskedLayers = [];

  private constructor(runtime: QuickJSRuntime) {
    runtime.setMemoryLimit(memoryBytes);
    runtime.setMaxStackSize(stackBytes);
    runtime.setInterruptHandler(() => (this.interrupts += 1) > mostInterrupts);
    this.context = runtime.newContext();
    this.guest = this.context.unwrapResult(this.context.evalCode(guestSource, 'replay.js'));
  }

  /** Throws ReplayFailed where the program does not compile, throws, or never ends. */
  static async play(source: string, given: Played): Promise<Replay> {
    const compiled = compileLoops(source);
    if (compiled.kind === 'rejected')
      throw new ReplayFailed(`the program cannot be read: ${compiled.reason.code}`);
    const wasmMemory = new WebAssembly.Memory({ initial: 256, maximum: (2 * memoryBytes) / 2 ** 16 });
    const quickjs = await newQuickJSWASMModuleFromVariant(newVariant(variant, { wasmModule, wasmMemory }));
    const runtime = quickjs.newRuntime();
    const replay = new Replay(runtime);
    replay.run(runtime, compiled.code, given);
    return replay;
  }

  /** What `preprocess` makes of inputs, in as few calls as the facade's literals allow. */
  async prepare(inputs: Inputs): Promise<{ shape: number[]; values: Float32Array<ArrayBuffer> }> {
    const parts: ReadTensor[] = [];
    for (const part of splitInputs(inputs)) parts.push(await this.preparePart(part));
    const [first] = parts;
    const values = new Float32Array(parts.reduce((sum, { data }) => sum + data.length, 0));
    let at = 0;
    for (const { data } of parts) {
      values.set(data, at);
      at += data.length;
    }
    const count = parts.reduce((sum, { shape }) => sum + (shape[0] ?? 0), 0);
    return { shape: [count, ...first!.shape.slice(1)], values };
  }

  private run(runtime: QuickJSRuntime, code: string, { examples, seed, epochs }: Played): void {
    const { context } = this;
    const loaded = context.evalCode(code, moduleName, { type: 'module', strict: true });
    if (loaded.error) throw this.failure(loaded.error);
    const state = context.getPromiseState(loaded.value);
    if (state.type !== 'fulfilled') throw new ReplayFailed('the module must load without waiting');
    const functions = context.newObject();
    for (const name of ['buildModel', 'run']) {
      const exported = context.getProp(state.value, name);
      if (context.typeof(exported) !== 'function') throw new ReplayFailed(`the program must export ${name}`);
      context.setProp(functions, name, exported);
    }
    const [first] = splitInputs(examples.inputs);
    const { text, data } = packed(first!);
    const count = first!.kind === 'texts' ? first!.texts.length : first!.shape[0]!;
    const env = JSON.stringify({ seed, epochs, timeBudgetMs: 600_000, inputs: text });
    const labels = examples.labels.slice(0, count).buffer;
    this.call('begin', functions, context.newString(env), this.bytes(data), this.bytes(labels));
    const jobs = runtime.executePendingJobs();
    if (jobs.error) throw this.failure(jobs.error);
    const end = played.parse(JSON.parse(this.text(this.call('state'))));
    if (end.kind === 'pending') throw new ReplayFailed('the program waits for something that never comes');
    if (end.kind === 'threw') throw new ReplayFailed(plainText(end.message, 300));
    this.built = end.built;
    this.trained = end.trained;
  }

  private async preparePart(inputs: Inputs): Promise<ReadTensor> {
    const { text, data } = packed(inputs);
    const answer = this.text(this.call('prepare', this.context.newString(text), this.bytes(data)));
    const recorded = prepared.parse(JSON.parse(answer));
    if (recorded.kind === 'threw') throw new ReplayFailed(plainText(recorded.message, 300));
    const literals = recorded.types.map((type, at) => {
      const bytes = this.copy(this.call('data', this.context.newNumber(at)));
      return type === 'float32' ? new Float32Array(bytes) : new Int32Array(bytes);
    });
    const program = readProgram({ steps: recorded.steps, data: literals }, [], []);
    if (program.specs[recorded.output] === undefined)
      throw new ReplayFailed('preprocess must return a tensor');
    const plan = planProgram(program, [recorded.output]);
    if (plan.work > mostWork || plan.peakBytes > mostBytes)
      throw new ReplayFailed('preprocess takes too much');
    const read = await executeProgram(program, plan, []);
    return read.get(recorded.output)!;
  }

  private call(name: string, ...given: QuickJSHandle[]): QuickJSHandle {
    const method = this.context.getProp(this.guest, name);
    const result = this.context.callFunction(method, this.guest, ...given);
    if (result.error) throw this.failure(result.error);
    if (this.interrupts > mostInterrupts) throw tooLong();
    return result.value;
  }

  private failure(error: QuickJSHandle): ReplayFailed {
    if (this.interrupts > mostInterrupts) return tooLong();
    const message = this.context.getProp(error, 'message');
    const text =
      this.context.typeof(message) === 'string' ? this.context.getString(message) : 'out of memory';
    return new ReplayFailed(plainText(text, 300));
  }

  private bytes(data: ArrayBuffer): QuickJSHandle {
    return this.context.newArrayBuffer(data);
  }

  private text(handle: QuickJSHandle): string {
    return this.context.getString(handle);
  }

  /** A view on the guest's memory: copied before anything else runs. */
  private copy(handle: QuickJSHandle): ArrayBuffer {
    return this.context.getArrayBuffer(handle).value.slice().buffer;
  }
}

function tooLong(): ReplayFailed {
  return new ReplayFailed('without its training the program must end within a few seconds');
}

function packed(inputs: Inputs): { text: string; data: ArrayBuffer } {
  if (inputs.kind === 'texts')
    return { text: JSON.stringify({ texts: inputs.texts }), data: new ArrayBuffer(0) };
  return { text: JSON.stringify({ shape: inputs.shape }), data: inputs.data.slice().buffer };
}

/** Pieces that fit into literals; texts are one piece. */
function splitInputs(inputs: Inputs): Inputs[] {
  if (inputs.kind === 'texts') return [inputs];
  const [count, ...axes] = inputs.shape as [number, ...number[]];
  const size = axes.reduce((product, extent) => product * extent, 1);
  const rows = Math.max(1, Math.floor(mostElements / size));
  return Array.from({ length: Math.ceil(count / rows) }, (_, at) => {
    const data = inputs.data.slice(at * rows * size, (at + 1) * rows * size);
    return { kind: 'tensor', shape: [data.length / size, ...axes], data };
  });
}
