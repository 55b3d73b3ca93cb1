import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** A process of its own on the test's database, running a file of tests/integration/children. */
export class Child {
  readonly lines: string[] = [];
  readonly #process: ChildProcess;
  readonly #ended: Promise<number | null>;
  #errors = '';
  #heard = Promise.withResolvers<void>();

  constructor(file: string) {
    const script = path.join('tests/integration/children', file);
    this.#process = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#ended = new Promise((resolve) => this.#process.once('close', resolve));
    const { stdout, stderr } = this.#process;
    if (stdout) createInterface({ input: stdout }).on('line', (line) => this.#hear(line));
    stderr?.on('data', (chunk: Buffer) => (this.#errors += chunk.toString()));
  }

  /** What it wrote to stderr so far. */
  get errors(): string {
    return this.#errors;
  }

  /** Waits until it has printed `count` lines; rejects when it ends before that. */
  async printed(count: number): Promise<void> {
    while (this.lines.length < count) {
      const next = await Promise.race([this.#heard.promise, this.#ended.then(() => 'ended' as const)]);
      if (next === 'ended' && this.lines.length < count) throw new Error(`the child ended: ${this.#errors}`);
    }
  }

  /** Resolves to its exit status, null after a signal. */
  ended(): Promise<number | null> {
    return this.#ended;
  }

  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#ended;
  }

  /** Stops it where it stands, as a machine does that sleeps. */
  pause(): void {
    this.#process.kill('SIGSTOP');
  }

  goOn(): void {
    this.#process.kill('SIGCONT');
  }

  #hear(line: string): void {
    this.lines.push(line);
    const heard = this.#heard;
    this.#heard = Promise.withResolvers<void>();
    heard.resolve();
  }
}
