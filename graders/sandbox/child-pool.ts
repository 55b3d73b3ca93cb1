import { fork, spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { bubblewrapCommand, type Confinement } from './confinement.ts';
import { wallMilliseconds } from './job.ts';

/** How a child of a pool is started, and what is told of a run that it did not finish. */
export interface ChildKind<Job, Report> {
  /** Its entry point, from the project's root. */
  file: string;
  environment: Record<string, string>;
  options: string[];
  /** A child is replaced after so many runs, so that nothing accumulates. */
  runsPerChild: number;
  failed: (job: Job, end: RunEnd) => Report;
  /** Found out before the first child is started; rejects where what is wanted cannot be had. */
  confinement: () => Promise<Confinement>;
  /** How long a run may take by the wall clock before its child is killed. */
  killMilliseconds?: number;
  /** What a confined child sees of the host besides Node and the engine, as flags of bubblewrap. */
  visible?: readonly string[];
}

export interface RunEnd {
  /** By the wall clock, or by the child's own end. */
  stopped: 'timedOut' | 'crashed';
  exitCode: number | null;
  milliseconds: number;
}

interface Child {
  process: ChildProcess;
  runs: number;
}

/** Thrown by runs that a pool cannot take any more, since its process ends. */
export class PoolClosed extends Error {
  override name = 'PoolClosed';
  constructor() {
    super('the pool of sandboxes is closed');
  }
}

/** How long a child may take to say that it is ready, on a machine that is very busy. */
const startMilliseconds = 60_000;

/**
 * Children that run submissions one at a time. A child that does not answer in time is killed and replaced; the first
 * message of each says that it is ready.
 */
export class ChildPool<Job, Report> {
  private readonly kind: ChildKind<Job, Report>;
  private readonly size: number;
  private readonly idle: Child[] = [];
  private readonly waiting: { resolve: (child: Child) => void; reject: (error: unknown) => void }[] = [];
  private readonly all = new Set<Child>();
  private starting = 0;
  private nextId = 1;
  private closed = false;

  constructor(kind: ChildKind<Job, Report>, size: number) {
    this.kind = kind;
    this.size = size;
  }

  async run(job: Job): Promise<Report> {
    const child = await this.acquire();
    const report = await this.ask(child, job);
    this.release(child);
    return report;
  }

  /** Starts a child and returns what it said when it was ready; it then waits for work. */
  async greet(): Promise<unknown> {
    const { child, greeting } = await this.start();
    this.offer(child);
    return greeting;
  }

  /** Starts as many children as there may be, each of which does this job before it waits for work. */
  async fill(job: Job): Promise<void> {
    const missing = this.size - this.all.size - this.starting;
    await Promise.all(
      Array.from({ length: missing }, async () => {
        const { child } = await this.start();
        await this.ask(child, job);
        this.release(child);
      }),
    );
  }

  /** How many children there are. */
  count(): number {
    return this.all.size;
  }

  /** Kills all children; runs in progress end as crashed. */
  close(): void {
    this.closed = true;
    for (const child of this.all) child.process.kill('SIGKILL');
    this.idle.length = 0;
    for (const { reject } of this.waiting.splice(0)) reject(new PoolClosed());
  }

  private async acquire(): Promise<Child> {
    if (this.closed) throw new PoolClosed();
    const child = this.idle.pop();
    if (child) return child;
    if (this.all.size + this.starting < this.size) return (await this.start()).child;
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
  }

  private release(child: Child): void {
    child.runs += 1;
    if (child.runs >= this.kind.runsPerChild) child.process.kill('SIGKILL');
    if (isAlive(child)) {
      this.offer(child);
      return;
    }
    this.all.delete(child);
    this.replace();
  }

  private offer(child: Child): void {
    const next = this.waiting.shift();
    if (next) next.resolve(child);
    else this.idle.push(child);
  }

  /** Starts a child for the run that waits longest; when that fails, the next one waiting gets its own try. */
  private replace(): void {
    const next = this.waiting.shift();
    if (!next) return;
    this.start().then(
      ({ child }) => next.resolve(child),
      (error: unknown) => {
        next.reject(error);
        this.replace();
      },
    );
  }

  private async start(): Promise<{ child: Child; greeting: unknown }> {
    if (this.closed) throw new PoolClosed();
    this.starting += 1;
    try {
      const forked = startProcess(this.kind, await this.kind.confinement());
      const greeting = await firstMessage(forked);
      if (this.closed) {
        forked.kill('SIGKILL');
        throw new PoolClosed();
      }
      const child = { process: forked, runs: 0 };
      this.all.add(child);
      forked.once('exit', () => {
        this.all.delete(child);
        const at = this.idle.indexOf(child);
        if (at >= 0) this.idle.splice(at, 1);
      });
      // An idle child must not keep a command-line program alive.
      forked.unref();
      forked.channel?.unref();
      return { child, greeting };
    } finally {
      this.starting -= 1;
    }
  }

  private ask(child: Child, job: Job): Promise<Report> {
    const id = this.nextId++;
    const started = performance.now();
    return new Promise((resolve) => {
      const finish = (report: Report): void => {
        clearTimeout(deadline);
        child.process.off('message', onMessage);
        child.process.off('exit', onExit);
        resolve(report);
      };
      const fail = (stopped: RunEnd['stopped'], exitCode: number | null = null): void => {
        finish(this.kind.failed(job, { stopped, exitCode, milliseconds: performance.now() - started }));
      };
      const onMessage = (message: { id: number; report: Report }): void => {
        if (message.id === id) finish(message.report);
      };
      const onExit = (code?: number | null): void => fail('crashed', code ?? null);
      const deadline = setTimeout(() => {
        child.process.off('exit', onExit);
        child.process.kill('SIGKILL');
        fail('timedOut');
      }, this.kind.killMilliseconds ?? wallMilliseconds.kill);
      child.process.on('message', onMessage);
      child.process.once('exit', onExit);
      child.process.send({ id, job }, (error) => {
        if (error) onExit();
      });
    });
  }
}

function startProcess(
  {
    file,
    environment,
    options,
    visible,
  }: Pick<ChildKind<never, never>, 'file' | 'environment' | 'options' | 'visible'>,
  confinement: Confinement,
): ChildProcess {
  const entry = path.join(/* turbopackIgnore: true */ process.cwd(), file);
  const settings = {
    env: environment as NodeJS.ProcessEnv,
    serialization: 'advanced' as const,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'] as ('ignore' | 'ipc')[],
  };
  if (confinement === 'process') return fork(entry, [], { ...settings, execArgv: options });
  const command = [process.execPath, ...options, entry];
  const { program, args } = bubblewrapCommand({ command, ...(visible && { extra: visible }) });
  return spawn(program, args, settings);
}

function firstMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error('a sandbox child did not start in time'));
    }, startMilliseconds);
    const end = (settle: () => void): void => {
      clearTimeout(deadline);
      settle();
    };
    child.once('message', (message) => end(() => resolve(message)));
    child.once('error', (error) => end(() => reject(error)));
    child.once('exit', (code, signal) =>
      end(() => reject(new Error(`a sandbox child ended at start: ${code ?? signal}`))),
    );
  });
}

/** A child that has just died may still look connected, since its channel closes after its exit is told. */
function isAlive({ process: { connected, killed, exitCode, signalCode } }: Child): boolean {
  return connected && !killed && exitCode === null && signalCode === null;
}
