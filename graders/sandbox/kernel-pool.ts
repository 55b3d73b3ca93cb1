import type { SandboxReport } from '../run.ts';
import { kernelJob, sandboxReport } from '../tiers/kernel/report.ts';
import type { KernelJob, KernelReport } from '../tiers/kernel/run.ts';
import { ChildPool, type ChildKind } from './child-pool.ts';
import { chooseConfinement, gpuFlags, type Confinement, type WantedConfinement } from './confinement.ts';
import type { SandboxJob } from './job.ts';
import { vulkanEnvironments } from './vulkan.ts';

/** Whether this machine can run kernels, and on what. */
export type GpuState =
  | { available: true; adapter: string; confinement: Confinement }
  /** The package is not installed, no driver shows a GPU, the driver ends the process that asks, or it is not wanted. */
  | { available: false; reason: 'noPackage' | 'noAdapter' | 'noStart' | 'off' };

/** Thrown where a kernel should run and no GPU can run it. */
export class NoGpu extends Error {
  override name = 'NoGpu';
  reason: string;
  constructor(reason: string) {
    super(`no GPU can run kernels here: ${reason}`);
    this.reason = reason;
  }
}

type Kernels = ChildPool<KernelJob, KernelReport>;

const dawn = (
  environment: Record<string, string>,
  confinement: Confinement,
): ChildKind<KernelJob, KernelReport> => ({
  file: 'graders/sandbox/dawn-child.ts',
  environment,
  options: ['--max-old-space-size=256', '--expose-gc', '--no-warnings'],
  runsPerChild: 500,
  failed: (_, { stopped }) => ({ results: [], stopped }),
  confinement: () => Promise.resolve(confinement),
  visible: gpuFlags(environment),
});

/**
 * One child with Dawn: a GPU does one thing at a time, and a software GPU takes all cores for it. The child is killed
 * when a shader does not end; its successor begins with a fresh device.
 */
export class KernelPool {
  private found: Promise<{ state: GpuState; pool: Kernels | null }> | null = null;
  private closed = false;
  private readonly isWanted: boolean;

  private readonly wanted: WantedConfinement;

  constructor(isWanted: boolean, confinement: WantedConfinement) {
    this.isWanted = isWanted;
    this.wanted = confinement;
  }

  async state(): Promise<GpuState> {
    return (await this.find()).state;
  }

  /** Throws NoGpu where there is none. */
  async run(job: SandboxJob): Promise<SandboxReport> {
    const { state, pool } = await this.find();
    if (pool === null) throw new NoGpu(state.available ? 'closed' : state.reason);
    const { source, passes = [], calls, fuel } = job;
    const submission = { source, passes, calls, fuel };
    const started = performance.now();
    const report = await pool.run(kernelJob(submission));
    return sandboxReport(submission, report, performance.now() - started);
  }

  close(): void {
    this.closed = true;
    this.found?.then(
      ({ pool }) => pool?.close(),
      () => undefined,
    );
  }

  private find(): Promise<{ state: GpuState; pool: Kernels | null }> {
    return (this.found ??= this.search());
  }

  /**
   * Tries one environment after the other: the system's drivers, then a software GPU that a browser brought; each in
   * bubblewrap, then without where that is allowed, since some drivers need more than it shows.
   */
  private async search(): Promise<{ state: GpuState; pool: Kernels | null }> {
    if (!this.isWanted) return { state: { available: false, reason: 'off' }, pool: null };
    const chosen = await chooseConfinement(this.wanted);
    const confinements = [
      ...new Set([chosen, ...(this.wanted === 'bubblewrap' ? [] : (['process'] as const))]),
    ];
    let state: GpuState = { available: false, reason: 'noAdapter' };
    for (const environment of vulkanEnvironments()) {
      for (const confinement of confinements) {
        const pool = new ChildPool(dawn(environment, confinement), 1);
        state = await greet(pool, confinement);
        if (state.available && !this.closed) return { state, pool };
        pool.close();
        if (!state.available && state.reason === 'noPackage') return { state, pool: null };
      }
    }
    return { state, pool: null };
  }
}

async function greet(pool: Kernels, confinement: Confinement): Promise<GpuState> {
  try {
    const said = (await pool.greet()) as GpuState;
    return said.available ? { ...said, confinement } : said;
  } catch {
    return { available: false, reason: 'noStart' };
  }
}
