import { DeviceLost } from '../tiers/kernel/batch.ts';
import { runKernels, type KernelJob, type KernelReport } from '../tiers/kernel/run.ts';
import type { GpuState } from './kernel-pool.ts';

/** Entry point of a child that runs kernels: it says whether it has a GPU, then answers one job at a time. */
interface KernelMessage {
  id: number;
  job: KernelJob;
}

/** Objects of the GPU are small for JavaScript, which would collect them too late. */
const runsPerCollection = 20;

let runs = 0;

/** Dawn for Node. Its name is no literal: the package is optional, and types must hold without it. */
interface Dawn {
  create(options: string[]): GPU;
  globals: object;
}

const dawnPackage: string = 'webgpu';

async function openDevice(): Promise<{ state: GpuState; device: GPUDevice | null }> {
  let dawn: Dawn;
  try {
    dawn = (await import(dawnPackage)) as Dawn;
  } catch {
    return { state: { available: false, reason: 'noPackage' }, device: null };
  }
  Object.assign(globalThis, dawn.globals);
  const gpu = dawn.create([]);
  // The device lives as long as the object that it came from.
  Object.assign(globalThis, { layerwiseGpu: gpu });
  const adapter = await gpu.requestAdapter();
  if (adapter === null) return { state: { available: false, reason: 'noAdapter' }, device: null };
  const device = await adapter.requestDevice();
  const { vendor, architecture, description, device: model } = adapter.info;
  const name = description || [vendor, architecture, model].filter(Boolean).join(' ');
  return { state: { available: true, adapter: name.slice(0, 100) }, device };
}

async function answer(device: GPUDevice, { id, job }: KernelMessage): Promise<void> {
  const report = await run(device, job);
  process.send?.({ id, report });
  runs += 1;
  if (runs % runsPerCollection === 0) globalThis.gc?.();
}

/** A lost device ends this child: its successor begins with a fresh one. */
async function run(device: GPUDevice, job: KernelJob): Promise<KernelReport> {
  try {
    return await runKernels(device, job);
  } catch (error) {
    if (error instanceof DeviceLost) process.exit(1);
    throw error;
  }
}

const { state, device } = await openDevice();
if (device !== null) {
  process.on('message', (message: KernelMessage) => {
    void answer(device, message);
  });
}
process.on('disconnect', () => process.exit(0));
process.send?.(state);
