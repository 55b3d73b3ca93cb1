import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { encodeCall, readOutcomes } from '../run.ts';
import { bubblewrapCommand, canUseBubblewrap, chooseConfinement, gpuFlags } from './confinement.ts';
import { defaultFuel, runaway } from './job.ts';
import { SandboxPool } from './pool.ts';

vi.setConfig({ testTimeout: 60_000 });
const isHere = await canUseBubblewrap();

describe('what is wanted', () => {
  it('is chosen by what this machine can do', async () => {
    expect(await chooseConfinement('process')).toBe('process');
    expect(await chooseConfinement('auto')).toBe(isHere ? 'bubblewrap' : 'process');
    const required = chooseConfinement('bubblewrap');
    if (isHere) expect(await required).toBe('bubblewrap');
    else await expect(required).rejects.toThrow('bubblewrap must be installed');
  });
});

const calls = [encodeCall({ function: 'f' }, [2])];
const job = (source: string, fuel = defaultFuel) => ({ source, functions: ['f'], calls, fuel });

describe.each(['process', 'bubblewrap'] as const)('children held by %s', (confinement) => {
  const runs = confinement === 'process' || isHere;
  const pool = new SandboxPool(1, { gpu: false, confinement });
  afterAll(() => pool.close());

  it.runIf(runs)('run submissions, stop endless ones, and are replaced when they die', async () => {
    const right = job('export const f = (x: number) => x * 21;');
    expect(readOutcomes(calls, await pool.run(right))).toEqual([{ kind: 'returned', value: 42 }]);
    const endless = await pool.run(job('export const f = () => { for (;;); };', 20));
    expect(endless.stopped).toBe('timedOut');
    // What catches the interrupt goes on for ever, so that the child ends itself, with a status that must come through.
    const source = `export function f() {
      const iterator = { next: () => ({ value: 1, done: false }), return() { for (;;); } };
      for (;;) try { for (const x of { [Symbol.iterator]: () => iterator }) for (;;); } catch { for (;;); }
    }`;
    const caught = await pool.run(job(source, 20));
    expect(caught).toMatchObject({ stopped: 'timedOut', fuel: 21 });
    expect(readOutcomes(calls, await pool.run(right))).toEqual([{ kind: 'returned', value: 42 }]);
  });
});

/** Runs a script in bubblewrap as a child would be run. Returns what it printed and its exit status. */
async function inside(script: string): Promise<{ text: string; code: number | null }> {
  const { program, args } = bubblewrapCommand({ command: [process.execPath, '-e', script] });
  const child = spawn(program, args, { env: {} as NodeJS.ProcessEnv, stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { text: text.trim(), code };
}

describe.runIf(isHere)('in bubblewrap', () => {
  it('is no network', async () => {
    const server = createServer((socket) => socket.end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const script = `require('node:net').connect(${port}, '127.0.0.1')
      .on('connect', () => console.log('connected')).on('error', ({ code }) => console.log(code));`;
    expect((await inside(script)).text).toBe('ECONNREFUSED');
    server.close();
  });

  it('nothing of the host can be read but libraries and the engine, and nothing be written but /tmp', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'layerwise-test-'));
    const secret = path.join(folder, 'secret');
    writeFileSync(secret, 'x');
    const root = process.cwd();
    const places = [
      secret,
      '/etc/passwd',
      '/root',
      '/home',
      `${root}/exercises`,
      `${root}/server`,
      `${root}/.git`,
    ];
    const script = `const fs = require('node:fs');
      const seen = ${JSON.stringify(places)}.filter((place) => fs.existsSync(place));
      const written = ['${root}/graders/x', '${root}/node_modules/x', '/usr/x', '/tmp/x'].filter((file) => {
        try { fs.writeFileSync(file, ''); return true; } catch { return false; }
      });
      console.log(JSON.stringify({ seen, written, engine: fs.existsSync('${root}/graders/run.ts') }));`;
    const { text } = await inside(script);
    expect(JSON.parse(text)).toEqual({ seen: [], written: ['/tmp/x'], engine: true });
    rmSync(folder, { recursive: true });
  });

  it('are no other processes, and the exit status comes through', async () => {
    const script = `const all = require('node:fs').readdirSync('/proc').filter((name) => /^\\d+$/.test(name));
      console.log(all.length); process.exit(${runaway.exitCode});`;
    const { text, code } = await inside(script);
    // Bubblewrap's own first process and this one.
    expect(Number(text)).toBeLessThanOrEqual(2);
    expect(code).toBe(runaway.exitCode);
  });
});

describe('gpuFlags', () => {
  it('shows the folders of the drivers that the environment names', () => {
    const flags = gpuFlags({
      VK_ICD_FILENAMES: '/opt/a/one.json:/opt/b/two.json',
      LD_LIBRARY_PATH: '/opt/c',
    });
    for (const folder of ['/opt/a', '/opt/b', '/opt/c', '/sys'])
      expect(flags.join(' ')).toContain(`--ro-bind-try ${folder} ${folder}`);
    expect(flags.join(' ')).toContain('--dev-bind-try /dev/dri /dev/dri');
  });
});
