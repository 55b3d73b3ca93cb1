import { openKernelDevice, type KernelDevice } from '../tiers/kernel/open-device.ts';
import { runKernels, type KernelJob } from '../tiers/kernel/run.ts';

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

/** What the pool is told: GpuState without what only the pool knows. */
type Said = { available: true; adapter: string } | { available: false; reason: 'noPackage' | 'noAdapter' };

async function openDevice(): Promise<{ state: Said; opened: KernelDevice | null }> {
  let dawn: Dawn;
  try {
    dawn = (await import(dawnPackage)) as Dawn;
  } catch {
    return { state: { available: false, reason: 'noPackage' }, opened: null };
  }
  Object.assign(globalThis, dawn.globals);
  const gpu = dawn.create([]);
  // Devices live as long as the object that they came from.
  Object.assign(globalThis, { layerwiseGpu: gpu });
  const opened = await openKernelDevice(gpu);
  if (opened === null) return { state: { available: false, reason: 'noAdapter' }, opened };
  return { state: { available: true, adapter: opened.adapter }, opened };
}

/** A lost device ends this child, whatever was said since: its successor begins with a fresh one. */
async function answer(opened: KernelDevice, { id, job }: KernelMessage): Promise<void> {
  const report = await runKernels(opened.device, job);
  if (opened.lost) process.exit(1);
  process.send?.({ id, report });
  runs += 1;
  if (runs % runsPerCollection === 0) globalThis.gc?.();
}

const { state, opened } = await openDevice();
if (opened !== null) {
  process.on('message', (message: KernelMessage) => {
    void answer(opened, message);
  });
}
process.on('disconnect', () => process.exit(0));
process.send?.(state);
