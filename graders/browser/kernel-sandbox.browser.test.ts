import { afterAll, describe, expect, it } from 'vitest';
import { encodeCall, readOutcomes, type SandboxReport } from '../run.ts';
import type { Value } from '../tensor.ts';
import { designKernel } from '../tiers/kernel/design.ts';
import { KernelSandbox, KernelsUnavailable } from './kernel-sandbox.ts';
import { Superseded } from './learner-sandbox.ts';

const createWorker = (): Worker =>
  new Worker(new URL('../../components/grading/kernel-worker.ts', import.meta.url), { type: 'module' });

let sandbox = new KernelSandbox(createWorker);
afterAll(() => sandbox.dispose());

const declarations = `struct Params { items: u32, n: u32 }
@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read_write> y: array<f32>;
@group(0) @binding(2) var<uniform> P: Params;
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
`;

const sizes = [4, 130];
const calls = sizes.map((n) => {
  const x: Value = { shape: [n], data: Float32Array.from({ length: n }, (_, at) => at) };
  const kernel = designKernel({ inputs: { x: 0 }, outputs: { y: { shape: [n] } }, scalars: { n } });
  return encodeCall({ function: 'f', kernel }, [x], n === 4);
});

const fuel = 2 ** 22;

async function run(body: string): Promise<SandboxReport> {
  const source = `${declarations}${body}\n}`;
  return (await sandbox.run({ source, passes: ['main'], calls, fuel })).report;
}

async function firstOutputs(body: string): Promise<number[][]> {
  return readOutcomes(calls, await run(body)).map((outcome) => {
    if (outcome?.kind !== 'returned') throw new Error(JSON.stringify(outcome));
    return [...(outcome.value as { data: Float32Array }).data.slice(0, 4)];
  });
}

const endless = 'while (true) { y[gid.x] += 1; }';

describe('the kernel worker', () => {
  it('runs a right kernel on every case, and says on what', async () => {
    expect(await firstOutputs('y[gid.x] = 2 * x[gid.x];')).toEqual([
      [0, 2, 4, 6],
      [0, 2, 4, 6],
    ]);
    const source = `${declarations} y[gid.x] = 1; }`;
    const { adapter } = await sandbox.run({ source, passes: ['main'], calls, fuel });
    expect(adapter).toMatch(/\w/);
  });

  it('shows what a wrong kernel leaves unwritten', async () => {
    expect(await firstOutputs('if (gid.x != 1) { y[gid.x] = x[gid.x]; }')).toEqual([
      [0, 12_345, 2, 3],
      [0, 12_345, 2, 3],
    ]);
  });

  it('tells where a kernel does not compile', async () => {
    const { rejected } = await run('  /* 卷积 */ y[0] = nothing;');
    expect(rejected).toMatchObject({ kind: 'rejected', reason: { code: 'wgsl' }, line: 8, column: 19 });
    expect((await run('let _lwFuel = 3;')).rejected).toMatchObject({
      reason: { code: 'reserved', name: '_lwFuel' },
      line: 8,
      column: 5,
    });
  });

  it('ends an endless kernel by its fuel, and runs the next one on the same device', async () => {
    expect(await run(endless)).toMatchObject({ stopped: 'timedOut', calls: [], fuel: fuel + 1 });
    expect(await firstOutputs('y[gid.x] = 3;')).toEqual([
      [3, 3, 3, 3],
      [3, 3, 3, 3],
    ]);
  });

  it('gives a run in progress up for a newer one', async () => {
    const old = expect(run(endless)).rejects.toBeInstanceOf(Superseded);
    const skipped = expect(run(endless)).rejects.toBeInstanceOf(Superseded);
    const newer = firstOutputs('y[gid.x] = 4;');
    await Promise.all([old, skipped]);
    expect(await newer).toEqual([
      [4, 4, 4, 4],
      [4, 4, 4, 4],
    ]);
  });
});

describe('a worker that does not answer in time', () => {
  it('is given up, its run timed out, and a fresh worker takes the next run', async () => {
    const created: Worker[] = [];
    const patient = new KernelSandbox(
      () => {
        const worker = createWorker();
        created.push(worker);
        return worker;
      },
      { run: 1, open: 20_000 },
    );
    const source = `${declarations}${endless} }`;
    const submission = { source, passes: ['main'], calls, fuel };
    const left = new Promise((resolve) => {
      created[0]!.addEventListener('message', ({ data }: MessageEvent<{ kind: string }>) => {
        if (data.kind === 'left') resolve(true);
      });
    });
    const { report } = await patient.run(submission);
    // Its time was up, not its fuel.
    expect(report).toMatchObject({ stopped: 'timedOut', calls: [], fuel: 0 });
    expect(await left).toBe(true);
    await patient.run(submission);
    expect(created).toHaveLength(2);
    patient.dispose();
    // The page's own device has lived through it.
    expect(await firstOutputs('y[gid.x] = 5;')).toEqual([
      [5, 5, 5, 5],
      [5, 5, 5, 5],
    ]);
  });
});

describe('where kernels cannot run', () => {
  const replyWith = (message: object | null): Worker => {
    const text = `onmessage = ({ data }) => { if (data.kind === 'run') postMessage({ ...${JSON.stringify(message)}, id: data.id }) }`;
    const silent = 'onmessage = () => undefined';
    const blob = new Blob([message === null ? silent : text], { type: 'text/javascript' });
    return new Worker(URL.createObjectURL(blob));
  };

  it.each(['noWebGpu', 'noAdapter'] as const)('the reason is told: %s', async (reason) => {
    sandbox.dispose();
    sandbox = new KernelSandbox(() => replyWith({ kind: 'unavailable', reason }));
    await expect(run('')).rejects.toEqual(new KernelsUnavailable(reason));
  });

  it('a GPU that does not open in time is told, and asked again by a fresh worker', async () => {
    const replies: (object | null)[] = [null, { kind: 'unavailable', reason: 'noAdapter' }];
    sandbox = new KernelSandbox(() => replyWith(replies.shift()!), { run: 1000, open: 50 });
    await expect(run('')).rejects.toEqual(new KernelsUnavailable('noAnswer'));
    await expect(run('')).rejects.toEqual(new KernelsUnavailable('noAdapter'));
  });
});
