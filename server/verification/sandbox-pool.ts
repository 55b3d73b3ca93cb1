import { availableParallelism } from 'node:os';
import type { GpuState } from '#graders/sandbox/kernel-pool.ts';
import { SandboxPool } from '#graders/sandbox/pool.ts';
import { environment } from '#server/environment.ts';

// One per process: Next bundles this file several times.
const shared = globalThis as typeof globalThis & {
  layerwiseSandboxPool?: SandboxPool | undefined;
  layerwiseGpu?: GpuState | undefined;
};

/** The children that run learners' code for this process; started when first needed. */
export function sandboxPool(): SandboxPool {
  return (shared.layerwiseSandboxPool ??= new SandboxPool(Math.max(2, availableParallelism()), {
    gpu: environment().gpu,
  }));
}

/** How many of them run; none is started by asking. */
export function countSandboxes(): number {
  return shared.layerwiseSandboxPool?.count() ?? 0;
}

/** Finds out whether this process can run kernels: once, and remembers it for gpuState. */
export async function probeGpu(): Promise<GpuState> {
  return (shared.layerwiseGpu = await sandboxPool().gpu());
}

/** What the probe has found; undefined in a process that verifies nothing, or before the probe has ended. */
export function gpuState(): GpuState | undefined {
  return shared.layerwiseGpu;
}

export function closeSandboxPool(): void {
  shared.layerwiseSandboxPool?.close();
  shared.layerwiseSandboxPool = undefined;
}
