import type { Value } from '../../tensor.ts';
import { createCodec } from '../codec.ts';
import { compileKernel, type CompiledKernel } from './compile.ts';
import { compileOnce } from './compiled-kernels.ts';
import { Dispatcher, Exhausted } from './dispatch.ts';
import { defaultKernelFuel } from './uniforms.ts';
import { examineSource } from './examine.ts';
import { workgroupSize, type KernelPlan } from './plan.ts';
import type { Problem } from './rejection.ts';

/** One submission for a GPU. */
export interface KernelJob {
  source: string;
  /** Modules of the source that the exercise declares. */
  passes: readonly string[];
  /** In the order in which they are made; encoded arguments and how they are run. */
  calls: { packet: ArrayBuffer; plan: KernelPlan }[];
  /** Units that one pass may cost; the default suits almost every exercise. */
  fuel?: number | undefined;
}

/** What came of it. A result is a packet of `{ kind: 'returned', value }`, as every sandbox writes it. */
export interface KernelReport {
  problems?: Problem[];
  results: ArrayBuffer[];
  stopped?: 'timedOut' | 'outOfMemory' | 'crashed';
  /** It was stopped because its fuel was spent, on this machine as on every other. */
  exhausted?: true;
}

const codec = createCodec();

/** Threads whose passes are sent off together: one wait for many small cases. */
const threadsPerBatch = 4096;

/**
 * Compiles and runs a learner's kernels on a device, metered. The first call runs alone: an endless loop is noticed
 * before anything large begins. Rejects when the device is lost meanwhile.
 */
export async function runKernels(device: GPUDevice, job: KernelJob): Promise<KernelReport> {
  const compiled = await compileAll(device, job);
  if ('problems' in compiled) return { problems: compiled.problems, results: [] };
  const dispatcher = new Dispatcher(device, compiled.kernels, job.fuel ?? defaultKernelFuel);
  const results: ArrayBuffer[] = [];
  for (const batch of batches(job.calls)) {
    const given = batch.map(({ packet, plan }) => ({ plan, values: codec.decode(packet) as Value[] }));
    const ended = await dispatcher.run(given);
    if (ended.kind === 'problems') return { problems: ended.problems, results: [] };
    if (ended.kind === 'outOfMemory') return { results, stopped: 'outOfMemory' };
    for (const outcome of ended.outcomes) {
      if (outcome === Exhausted) return { results, stopped: 'timedOut', exhausted: true };
      results.push(codec.encode({ kind: 'returned', value: outcome }));
    }
  }
  return { results };
}

type Kernels = { kernels: Map<string, CompiledKernel> } | { problems: Problem[] };

async function compileAll(device: GPUDevice, { source, passes, calls }: KernelJob): Promise<Kernels> {
  const plans = calls.map(({ plan }) => plan);
  const examined = examineSource(source, passes, plans);
  if (examined.kind === 'problems') return examined;
  const kernels = new Map<string, CompiledKernel>();
  const problems: Problem[] = [];
  for (const { name, key, ...module } of examined.modules) {
    const result = await compileOnce(device, key, () => compileKernel(device, module));
    if (result.kind === 'problems') problems.push(...result.problems);
    else kernels.set(name, result.kernel);
  }
  return problems.length > 0 ? { problems } : { kernels };
}

/** The first call alone, then runs of small ones together, each large one alone. */
function* batches(calls: KernelJob['calls']): Generator<KernelJob['calls']> {
  yield calls.slice(0, 1);
  let batch: KernelJob['calls'] = [];
  let threads = 0;
  for (const call of calls.slice(1)) {
    const size = call.plan.passes.reduce(
      (sum, { items }) => sum + Math.ceil(items / workgroupSize) * workgroupSize,
      0,
    );
    if (batch.length > 0 && threads + size > threadsPerBatch) {
      yield batch;
      [batch, threads] = [[], 0];
    }
    batch.push(call);
    threads += size;
  }
  if (batch.length > 0) yield batch;
}
