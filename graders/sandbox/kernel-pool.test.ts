import { afterAll, describe, expect, it, vi } from 'vitest';
import { encodeCall, readOutcomes, type SandboxCall, type SandboxReport } from '../run.ts';
import { designKernel, designPasses } from '../tiers/kernel/design.ts';
import type { KernelPlan } from '../tiers/kernel/plan.ts';
import type { Value } from '../tensor.ts';
import { NoGpu } from './kernel-pool.ts';
import { SandboxPool } from './pool.ts';

// Where no GPU is found, not even a software one, these tests are shown as skipped.
vi.setConfig({ testTimeout: 60_000 });
const pool = new SandboxPool(1);
const gpu = await pool.gpu();
afterAll(() => pool.close());

const fuel = 2 ** 22;

const declarations = `struct Params { items: u32, n: u32 }
@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read_write> y: array<f32>;
@group(0) @binding(2) var<uniform> P: Params;
`;
const main = `@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u, @builtin(local_invocation_index) local: u32)`;

const numbers = (n: number): Value => ({ shape: [n], data: Float32Array.from({ length: n }, (_, at) => at) });

function callOf(plan: KernelPlan, values: Value[], repeat = false): SandboxCall {
  return encodeCall({ function: 'f', kernel: plan }, values, repeat);
}

const sizes = [4, 70];
const calls = sizes.map((n) => {
  const plan = designKernel({ inputs: { x: 0 }, outputs: { y: { shape: [n] } }, scalars: { n } });
  return callOf(plan, [numbers(n)], n === 4);
});

function run(body: string, before = ''): Promise<SandboxReport> {
  const source = `${declarations}${before}${main} {${body}}`;
  return pool.run({ source, functions: [], passes: ['main'], calls, fuel });
}

async function outcomes(body: string, before?: string): Promise<unknown[]> {
  return readOutcomes(calls, await run(body, before));
}

const tensorOf = (compute: (at: number) => number, n: number): unknown => ({
  kind: 'returned',
  value: { shape: [n], data: Float32Array.from({ length: n }, (_, at) => compute(at)) },
});

const guard = 'if (gid.x >= P.items) { return; }';

describe.skipIf(!gpu.available)('kernels in a Dawn child', () => {
  it('return what they write', async () => {
    expect(await outcomes(`${guard} y[gid.x] = 2 * x[gid.x];`)).toEqual(
      sizes.map((n) => tensorOf((at) => 2 * at, n)),
    );
  });

  it('leave elements visible that they do not write', async () => {
    expect(await outcomes(`${guard} if (gid.x != 2) { y[gid.x] = 1; }`)).toEqual(
      sizes.map((n) => tensorOf((at) => (at === 2 ? 12_345 : 1), n)),
    );
  });

  it('may use workgroup memory and barriers in loops', async () => {
    const body = `
      tile[local] = select(0.0, x[gid.x], gid.x < P.items);
      for (var half = 32u; half > 0u; half >>= 1u) {
        step(local, half);
      }
      workgroupBarrier();
      ${guard}
      y[gid.x] = tile[0];`;
    const before = `var<workgroup> tile: array<f32, 64>;
      fn step(at: u32, half: u32) { workgroupBarrier(); if (at < half) { tile[at] += tile[at + half]; } }\n`;
    const [small, large] = (await outcomes(body, before)) as { value: { data: Float32Array } }[];
    expect(small!.value.data).toEqual(new Float32Array(4).fill(6));
    expect([...large!.value.data.slice(62, 66)]).toEqual([2016, 2016, 399, 399]);
  });

  it('are told what the compiler says, each message at its place', async () => {
    const report = await run('\n  y[0] = nothing;\n');
    expect(report.rejected).toEqual({
      kind: 'rejected',
      reason: { code: 'wgsl', message: "unresolved value 'nothing'" },
      line: 7,
      column: 10,
    });
    const { rejected } = await run('\n  let = 3;\n  var 4;\n');
    expect([rejected, ...(rejected?.more ?? [])].map((one) => one?.line)).toEqual([7, 8]);
  });

  it.each([
    ['while (true)', 'while (true) { y[0] += 1; }'],
    ['for (;;)', 'for (;;) { y[0] += 1; if (y[0] < 0) { break; } }'],
    ['loop', 'loop { y[0] += 1; if (y[0] < 0) { return; } }'],
    ['loop with continuing', 'loop { if (y[0] < 0) { break; } continue; continuing { y[0] += 1; } }'],
    ['break if', 'loop { y[0] += 1; continuing { break if y[0] < 0; } }'],
    [
      'loops in loops',
      'for (;;) { for (;;) { y[0] += 1; if (y[0] < 0) { break; } } if (y[1] < 0) { break; } }',
    ],
    [
      'a loop in continuing',
      'loop { if (y[1] < 0) { break; } continuing { while (y[0] >= 0) { y[0] += 1; } } }',
    ],
    ['a barrier', 'loop { workgroupBarrier(); if (workgroupUniformLoad(&stop) > 0) { break; } }'],
  ])('that never end are stopped by their fuel: %s', async (_, body) => {
    const report = await run(body, 'var<workgroup> stop: u32;\n');
    expect(report).toMatchObject({ stopped: 'timedOut', calls: [], fuel: fuel + 1 });
    expect(await outcomes(`${guard} y[gid.x] = 1;`)).toEqual(sizes.map((n) => tensorOf(() => 1, n)));
  });

  it('run in several passes, one section each, over buffers that they share', async () => {
    const plan = designPasses({
      inputs: { x: 0 },
      outputs: {
        total: { path: 'total', shape: [], form: 'number' },
        ids: { path: 'parts.ids', shape: [4], element: 'i32', form: 'ints' },
      },
      scratch: { squares: 4 },
      passes: {
        square: { reads: ['x'], writes: ['squares'], scalars: { offset: { i32: -1 }, scale: { f32: 0.5 } } },
        add: { reads: ['squares'], writes: ['total', 'ids'], items: 1 },
      },
    });
    const source = `// pass: square
struct A { items: u32, offset: i32, scale: f32 }
@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read_write> squares: array<f32>;
@group(0) @binding(2) var<uniform> P: A;
${main} { if (gid.x >= P.items) { return; } squares[gid.x] = x[gid.x] * x[gid.x] * P.scale + f32(P.offset); }
// pass: add
struct B { items: u32 }
@group(0) @binding(0) var<storage, read> squares: array<f32>;
@group(0) @binding(1) var<storage, read_write> total: array<f32>;
@group(0) @binding(2) var<storage, read_write> ids: array<i32>;
@group(0) @binding(3) var<uniform> P: B;
${main} {
  if (gid.x >= P.items) { return; }
  var sum = 0.0;
  for (var i = 0u; i < arrayLength(&squares); i++) { sum += squares[i]; ids[i] = -i32(i); }
  total[0] = sum;
}
`;
    const own = [callOf(plan, [numbers(4)])];
    const report = await pool.run({ source, functions: [], passes: ['square', 'add'], calls: own, fuel });
    expect(readOutcomes(own, report)).toEqual([
      { kind: 'returned', value: { total: 3, parts: { ids: Int32Array.of(-0, -1, -2, -3) } } },
    ]);
    const lacking = await pool.run({
      source: '// pass: square\n',
      functions: [],
      passes: ['square', 'add'],
      calls: own,
      fuel,
    });
    expect(lacking.rejected?.reason).toEqual({ code: 'noPass', name: 'add' });
  });

  it('run once for each step, in which a state is changed in place', async () => {
    const steps = [0, 1, 2];
    const plan = designPasses({
      inputs: { x: ['0.first', '0.rest'], weights: Float32Array.of(1, 10, 100) },
      outputs: {
        states: { path: 'states', shape: [3, 2] },
        state: { path: 'state', shape: [2], initial: '0.begin' },
      },
      passes: steps.map((t) => ({
        module: 'step',
        reads: ['x', 'weights'],
        writes: ['states', 'state'],
        items: 2,
        scalars: { t },
      })),
    });
    const source = `
struct Params { items: u32, t: u32 }
@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> weights: array<f32>;
@group(0) @binding(2) var<storage, read_write> states: array<f32>;
@group(0) @binding(3) var<storage, read_write> state: array<f32>;
@group(0) @binding(4) var<uniform> P: Params;
${main} {
  if (gid.x >= P.items) { return; }
  state[gid.x] += x[P.t] * weights[P.t];
  states[P.t * 2 + gid.x] = state[gid.x];
}
`;
    const given = { first: Float64Array.of(1), rest: Float64Array.of(2, 3), begin: numbers(2) };
    const own = [callOf(plan, [given])];
    const report = await pool.run({ source, functions: [], passes: ['step'], calls: own, fuel });
    const sums = [1, 21, 321].flatMap((sum) => [0, 1].map((value) => value + sum));
    expect(readOutcomes(own, report)).toEqual([
      {
        kind: 'returned',
        value: {
          states: { shape: [3, 2], data: Float32Array.from(sums) },
          state: { shape: [2], data: Float32Array.from(sums.slice(4)) },
        },
      },
    ]);
  });

  it('run on empty tensors, which need no workgroup', async () => {
    const plan = designKernel({ inputs: { x: 0 }, outputs: { y: { shape: [0, 3] } }, scalars: { n: 0 } });
    const own = [callOf(plan, [{ shape: [0], data: new Float32Array() }])];
    const report = await pool.run({
      source: `${declarations}${main} { y[0] = 1; }`,
      functions: [],
      passes: ['main'],
      calls: own,
      fuel,
    });
    expect(readOutcomes(own, report)).toEqual([
      { kind: 'returned', value: { shape: [0, 3], data: new Float32Array() } },
    ]);
  });

  it('ask for bindings that the device must refuse, and are told so', async () => {
    const source = `${declarations.replace('read> x: array<f32>', 'read> x: array<mat4x4f>')}${main} { y[0] = x[0][0][0]; }`;
    const { rejected } = await pool.run({ source, functions: [], passes: ['main'], calls, fuel });
    expect(rejected?.reason).toMatchObject({
      code: 'pipeline',
      message: expect.stringContaining('"x"') as string,
    });
  });
});

describe('where no GPU is found', () => {
  it('a kernel is neither right nor wrong', async () => {
    const bare = new SandboxPool(1, { gpu: false });
    expect(await bare.gpu()).toEqual({ available: false, reason: 'off' });
    await expect(
      bare.run({ source: '', functions: [], passes: ['main'], calls, fuel }),
    ).rejects.toBeInstanceOf(NoGpu);
    bare.close();
  });
});
