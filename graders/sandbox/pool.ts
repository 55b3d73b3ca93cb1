import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { SandboxReport } from '../run.ts';
import { runaway, wallMilliseconds, type JobMessage, type ReportMessage, type SandboxJob } from './job.ts';

const runsPerChild = 500;

interface Child {
  process: ChildProcess;
  runs: number;
}

/**
 * Children that run submissions, each with an empty environment. A child that does not answer in time is killed and
 * replaced; a child is also replaced after a number of runs, so that nothing accumulates.
 */
export class SandboxPool {
  private readonly size: number;
  private readonly idle: Child[] = [];
  private readonly waiting: { resolve: (child: Child) => void; reject: (error: unknown) => void }[] = [];
  private readonly all = new Set<Child>();
  private starting = 0;
  private nextId = 1;
  private closed = false;

  constructor(size: number) {
    this.size = size;
  }

  async run(job: SandboxJob): Promise<SandboxReport> {
    const child = await this.acquire();
    const report = await this.ask(child, job);
    this.release(child);
    return report;
  }

  /** Kills all children; runs in progress end as crashed. */
  close(): void {
    this.closed = true;
    for (const child of this.all) child.process.kill('SIGKILL');
    this.idle.length = 0;
    for (const { reject } of this.waiting.splice(0)) reject(new Error('SandboxPool: the pool is closed'));
  }

  private async acquire(): Promise<Child> {
    if (this.closed) throw new Error('SandboxPool: the pool is closed');
    const child = this.idle.pop();
    if (child) return child;
    if (this.all.size + this.starting < this.size) return this.start();
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
  }

  private release(child: Child): void {
    child.runs += 1;
    if (child.runs >= runsPerChild) child.process.kill('SIGKILL');
    if (isAlive(child)) {
      const next = this.waiting.shift();
      if (next) next.resolve(child);
      else this.idle.push(child);
      return;
    }
    this.all.delete(child);
    this.replace();
  }

  /** Starts a child for the run that waits longest; when that fails, the next one waiting gets its own try. */
  private replace(): void {
    const next = this.waiting.shift();
    if (!next) return;
    this.start().then(next.resolve, (error: unknown) => {
      next.reject(error);
      this.replace();
    });
  }

  private async start(): Promise<Child> {
    if (this.closed) throw new Error('SandboxPool: the pool is closed');
    this.starting += 1;
    try {
      const forked = fork(
        path.join(/* turbopackIgnore: true */ process.cwd(), 'graders/sandbox/child.ts'),
        [],
        {
          env: {} as NodeJS.ProcessEnv,
          execArgv: ['--max-old-space-size=128', '--single-threaded-gc', '--no-warnings'],
          serialization: 'advanced',
          stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        },
      );
      await new Promise<void>((resolve, reject) => {
        forked.once('message', () => resolve());
        forked.once('error', reject);
        forked.once('exit', (code, signal) =>
          reject(new Error(`sandbox child ended at start: ${code ?? signal}`)),
        );
      });
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
      return child;
    } finally {
      this.starting -= 1;
    }
  }

  private ask(child: Child, job: SandboxJob): Promise<SandboxReport> {
    const id = this.nextId++;
    const started = performance.now();
    return new Promise((resolve) => {
      const finish = (report: SandboxReport): void => {
        clearTimeout(deadline);
        child.process.off('message', onMessage);
        child.process.off('exit', onExit);
        resolve(report);
      };
      const failed = (stopped: 'timedOut' | 'crashed', fuel = 0): SandboxReport => ({
        calls: [],
        stopped,
        console: '',
        fuel,
        milliseconds: performance.now() - started,
      });
      const onMessage = (message: ReportMessage): void => {
        if (message.id === id) finish(message.report);
      };
      const onExit = (code?: number | null): void =>
        finish(code === runaway.exitCode ? failed('timedOut', job.fuel + 1) : failed('crashed'));
      const deadline = setTimeout(() => {
        child.process.off('exit', onExit);
        child.process.kill('SIGKILL');
        finish(failed('timedOut'));
      }, wallMilliseconds.kill);
      child.process.on('message', onMessage);
      child.process.once('exit', onExit);
      const message: JobMessage = { id, job };
      child.process.send(message, (error) => {
        if (error) onExit();
      });
    });
  }
}

/** A child that has just died may still look connected, since its channel closes after its exit is told. */
function isAlive({ process: { connected, killed, exitCode, signalCode } }: Child): boolean {
  return connected && !killed && exitCode === null && signalCode === null;
}
