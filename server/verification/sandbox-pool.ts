import { availableParallelism } from 'node:os';
import { SandboxPool } from '#graders/sandbox/pool.ts';

// One per process: Next bundles this file several times.
const shared = globalThis as typeof globalThis & { layerwiseSandboxPool?: SandboxPool | undefined };

/** The children that run learners' code for this process; started when first needed. */
export function sandboxPool(): SandboxPool {
  return (shared.layerwiseSandboxPool ??= new SandboxPool(Math.max(2, availableParallelism())));
}

export function closeSandboxPool(): void {
  shared.layerwiseSandboxPool?.close();
  shared.layerwiseSandboxPool = undefined;
}
