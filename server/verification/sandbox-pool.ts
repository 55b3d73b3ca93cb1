import { availableParallelism } from 'node:os';
import type { GpuState } from '#graders/sandbox/kernel-pool.ts';
import { SandboxPool } from '#graders/sandbox/pool.ts';
import { TypeScriptPool } from '#graders/sandbox/typescript-pool.ts';
import type { Confinement } from '#graders/sandbox/confinement.ts';
import { environment } from '#server/environment.ts';
import { reasonOf, StartupError } from '#server/startup-error.ts';

// One per process: Next bundles this file several times.
const shared = globalThis as typeof globalThis & {
  layerwiseSandboxPool?: SandboxPool | undefined;
  layerwiseAuthoringPool?: SandboxPool | undefined;
  layerwiseTypeScriptPool?: TypeScriptPool | undefined;
  layerwiseGpu?: GpuState | undefined;
  layerwiseConfinement?: Confinement | undefined;
};

/** The children that run learners' code for this process; started when first needed. */
export function sandboxPool(): SandboxPool {
  return (shared.layerwiseSandboxPool ??= new SandboxPool(Math.max(2, availableParallelism()), {
    gpu: environment().gpu,
    confinement: environment().sandbox,
  }));
}

/** Others that run what authors are writing, so that no check of theirs keeps learners waiting. */
export function authoringPool(): SandboxPool {
  return (shared.layerwiseAuthoringPool ??= new SandboxPool(2, {
    gpu: false,
    confinement: environment().sandbox,
  }));
}

/** Children in which the compiler reads what authors write. */
export function typeScriptPool(): TypeScriptPool {
  return (shared.layerwiseTypeScriptPool ??= new TypeScriptPool(environment().sandbox));
}

/** How many children run learners' code; none is started by asking. */
export function countSandboxes(): number {
  return shared.layerwiseSandboxPool?.count() ?? 0;
}

/** Finds out what holds learners' code here. Throws a StartupError where bubblewrap is asked for and cannot be used. */
export async function probeConfinement(): Promise<void> {
  try {
    shared.layerwiseConfinement = await sandboxPool().confinement();
  } catch (error) {
    const message = `SANDBOX=bubblewrap cannot be kept: ${reasonOf(error)}.`;
    throw new StartupError(message, { cause: error });
  }
}

/** What the probe has found; undefined in a process that verifies nothing. */
export function confinementState(): Confinement | undefined {
  return shared.layerwiseConfinement;
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
  shared.layerwiseAuthoringPool?.close();
  shared.layerwiseTypeScriptPool?.close();
  shared.layerwiseSandboxPool = undefined;
  shared.layerwiseAuthoringPool = undefined;
  shared.layerwiseTypeScriptPool = undefined;
}
