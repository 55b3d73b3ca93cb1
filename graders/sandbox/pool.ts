import type { SandboxReport } from '../run.ts';
import { ChildPool, type ChildKind } from './child-pool.ts';
import { KernelPool, type GpuState } from './kernel-pool.ts';
import { runaway, type SandboxJob } from './job.ts';

const quickjs: ChildKind<SandboxJob, SandboxReport> = {
  file: 'graders/sandbox/child.ts',
  environment: {},
  options: ['--max-old-space-size=128', '--single-threaded-gc', '--no-warnings'],
  runsPerChild: 500,
  failed: ({ fuel }, { stopped, exitCode, milliseconds }) => {
    const report = { calls: [], console: '', milliseconds };
    if (exitCode === runaway.exitCode) return { ...report, stopped: 'timedOut', fuel: fuel + 1 };
    return { ...report, stopped, fuel: 0 };
  },
};

/** Children that run submissions: TypeScript in QuickJS, kernels on a GPU where this machine has one. */
export class SandboxPool {
  private readonly scripts: ChildPool<SandboxJob, SandboxReport>;
  private readonly kernels: KernelPool;

  constructor(size: number, { gpu = true }: { gpu?: boolean } = {}) {
    this.scripts = new ChildPool(quickjs, size);
    this.kernels = new KernelPool(gpu);
  }

  /** Throws NoGpu for a kernel where no GPU can run it. */
  run(job: SandboxJob): Promise<SandboxReport> {
    return job.passes ? this.kernels.run(job) : this.scripts.run(job);
  }

  /** Whether kernels can be run here; found out once. */
  gpu(): Promise<GpuState> {
    return this.kernels.state();
  }

  /** How many children run scripts. */
  count(): number {
    return this.scripts.count();
  }

  /** Kills all children; runs in progress end as crashed. */
  close(): void {
    this.scripts.close();
    this.kernels.close();
  }
}
