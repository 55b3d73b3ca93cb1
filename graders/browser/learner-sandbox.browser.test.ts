import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { encodeCall, readOutcomes, type Outcome, type SandboxReport } from '../run.ts';
import type { Value } from '../tensor.ts';
import { LearnerSandbox, Superseded } from './learner-sandbox.ts';

/** The policy that the server sends with the frame. */
const policy =
  "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:; worker-src blob:; connect-src 'none'";

let sandbox: LearnerSandbox;

beforeAll(() => {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const page = inject('framePage').replace('<meta charset="utf-8">', `<meta charset="utf-8">${meta}`);
  sandbox = new LearnerSandbox(URL.createObjectURL(new Blob([page], { type: 'text/html' })));
});

afterAll(() => sandbox.dispose());

async function run(
  code: string,
  values: Value[] = [3],
  repeat = false,
): Promise<{ outcome?: Outcome | undefined; report: SandboxReport }> {
  const calls = [encodeCall({ function: 'f' }, values, repeat)];
  const report = await sandbox.run({ code, functions: ['f'], calls });
  return { outcome: readOutcomes(calls, report)[0], report };
}

const returns = (body: string): string => `export function f(x) { ${body} }`;

describe('the sandboxed frame', () => {
  it('calls the function and brings tensors back bit by bit', async () => {
    const tensor = { shape: [4], data: Float32Array.of(1.5, Number.NaN, -0, Number.NEGATIVE_INFINITY) };
    const { outcome } = await run(returns('return { shape: [...x.shape], data: x.data.slice() }'), [tensor]);
    expect(outcome).toEqual({ kind: 'returned', value: tensor });
  });

  it("names the learner's own line when the function throws", async () => {
    const { outcome } = await run('export function f() {\n  const q = null;\n  return q.foo;\n}');
    expect(outcome).toMatchObject({ kind: 'threw', name: 'TypeError', line: 3 });
  });

  it('reports an exception while the module loads', async () => {
    const { report } = await run('throw new RangeError("at load"); export function f() {}');
    expect(report.loadError).toBeInstanceOf(ArrayBuffer);
  });

  it('says when the function is not exported', async () => {
    expect((await run('function f() {}')).report.notExported).toBe('f');
  });

  it('ends an endless loop, and grades the next submission', async () => {
    const started = performance.now();
    const { outcome } = await run(returns('for (;;) {}'));
    expect(outcome).toEqual({ kind: 'timedOut' });
    expect(performance.now() - started).toBeLessThan(10_000);
    expect((await run(returns('return x + 1'))).outcome).toEqual({ kind: 'returned', value: 4 });
  });

  it('ends a loop at the top of the module', async () => {
    const { outcome } = await run('for (;;) {} export function f() {}');
    expect(outcome).toEqual({ kind: 'timedOut' });
  });

  it('gives a run in progress up for a newer one', async () => {
    const old = run(returns('for (;;) {}'));
    const isSuperseded = expect(old).rejects.toBeInstanceOf(Superseded);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const newer = run(returns('return x * 2'));
    await isSuperseded;
    expect((await newer).outcome).toEqual({ kind: 'returned', value: 6 });
  });

  it('sees changed inputs and functions that do not repeat themselves', async () => {
    const given = { shape: [1], data: Float32Array.of(1) };
    expect((await run(returns('x.data[0] = 2; return x'), [given])).outcome).toEqual({
      kind: 'mutatedInput',
    });
    const counting = 'let n = 0; export function f() { n += 1; return n; }';
    expect((await run(counting, [3], true)).outcome).toEqual({ kind: 'notDeterministic' });
  });

  it('keeps no state between submissions', async () => {
    await run('globalThis.kept = 1; Array.prototype.kept = 2; export function f() { return 0 }');
    const { outcome } = await run(returns('return [typeof globalThis.kept, typeof [].kept]'));
    expect(outcome).toEqual({ kind: 'returned', value: ['undefined', 'undefined'] });
  });

  it.each([
    ['fetch', 'return typeof fetch'],
    ['WebSocket', 'return typeof WebSocket'],
    ['importScripts', 'return typeof importScripts'],
    ['nested workers', 'return typeof Worker'],
    ['indexedDB', 'return typeof indexedDB'],
    ['the page', 'return typeof document'],
  ])('has no %s', async (_name, body) => {
    expect((await run(returns(body))).outcome).toEqual({ kind: 'returned', value: 'undefined' });
  });

  it('cannot load code or data from the network', async () => {
    const code = `let failed = 0;
      try { await import('${location.origin}/package.json') } catch { failed += 1 }
      try { await import('data:text/javascript,export default 1') } catch { failed += 1 }
      export function f() { return failed }`;
    expect((await run(code)).outcome).toEqual({ kind: 'returned', value: 2 });
  });

  it('has an origin of its own', async () => {
    expect((await run(returns('return self.origin'))).outcome).toEqual({ kind: 'returned', value: 'null' });
  });

  it('caps what is printed', async () => {
    const { report } = await run(
      returns('for (let i = 0; i < 1e5; i++) console.log("x".repeat(5000)); return 1'),
    );
    expect(report.console.length).toBeGreaterThan(100);
    expect(report.console.length).toBeLessThan(40_001);
  });
});
