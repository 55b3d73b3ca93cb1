import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../../scripts/testing/postgres.ts';

type Environment = Record<string, string>;

export interface Running {
  pid: number;
  stop(): Promise<void>;
}

/** A production server of its own on loopback, with a data folder that is thrown away. */
export async function startServer(environment: Environment = {}): Promise<Running & { url: string }> {
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), 'layerwise-bench-'));
  const settings = { PORT: String(port), DATA_DIR: folder, DATABASE_URL: '', RATE_LIMIT_SCALE: '1000' };
  const server = start('scripts/start.mjs', { ...settings, ...environment });
  const url = `http://localhost:${port}`;
  await waitUntilHealthy(url, server.ended);
  return {
    url,
    pid: server.pid,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A verifier process as `npm run worker` starts it, ready for jobs. */
export async function startWorker(environment: Environment): Promise<Running> {
  const worker = start('scripts/worker.ts', environment);
  const isOver = await Promise.race([worker.printed.then(() => false), worker.ended.then(() => true)]);
  if (isOver) throw new Error('bench: the worker did not start');
  return worker;
}

function start(script: string, environment: Environment) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const printed = new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  child.stdout.resume();
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  return { pid: child.pid!, ended, printed, stop };
}

async function waitUntilHealthy(url: string, ended: Promise<void>): Promise<void> {
  let isOver = false;
  void ended.then(() => (isOver = true));
  for (let second = 0; second < 300 && !isOver; second += 1) {
    const answer = await fetch(`${url}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  throw new Error('bench: the server did not start');
}
