import type { SandboxReport } from '../run.ts';
import { ChildPool, type ChildKind } from './child-pool.ts';
import { chooseConfinement, type Confinement, type WantedConfinement } from './confinement.ts';
import { KernelPool, type GpuState } from './kernel-pool.ts';
import { defaultFuel, runaway, type SandboxJob } from './job.ts';

const quickjs: Omit<ChildKind<SandboxJob, SandboxReport>, 'confinement'> = {
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

/** A job that does nothing but take QuickJS along. */
const nothing: SandboxJob = { source: '', functions: [], calls: [], fuel: defaultFuel };

export interface PoolOptions {
  /** Whether kernels are run where a GPU is found. */
  gpu?: boolean;
  confinement?: WantedConfinement;
}

/** What runs submissions. */
export interface Sandbox {
  /** Throws NoGpu for a kernel where no GPU can run it. */
  run(job: SandboxJob): Promise<SandboxReport>;
  /** Whether kernels can be run here; found out once. */
  gpu(): Promise<GpuState>;
}

/** Children that run submissions: TypeScript in QuickJS, kernels on a GPU where this machine has one. */
export class SandboxPool implements Sandbox {
  private readonly scripts: ChildPool<SandboxJob, SandboxReport>;
  private readonly kernels: KernelPool;

  private readonly chosen: () => Promise<Confinement>;

  constructor(size: number, { gpu = true, confinement = 'auto' }: PoolOptions = {}) {
    this.chosen = () => chooseConfinement(confinement);
    this.scripts = new ChildPool({ ...quickjs, confinement: this.chosen }, size);
    this.kernels = new KernelPool(gpu, confinement);
  }

  /** What holds the children that run scripts. Rejects where bubblewrap is wanted and cannot be used. */
  confinement(): Promise<Confinement> {
    return this.chosen();
  }

  run(job: SandboxJob): Promise<SandboxReport> {
    return job.passes ? this.kernels.run(job) : this.scripts.run(job);
  }

  gpu(): Promise<GpuState> {
    return this.kernels.state();
  }

  /** Starts the children that run scripts, and has each of them load QuickJS, before anybody waits for that. */
  warm(): Promise<void> {
    return this.scripts.fill(nothing);
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
