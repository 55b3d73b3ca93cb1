import { afterAll, expect, it } from 'vitest';
import { encodeChallenge } from '../challenge.ts';
import { readResult } from '../run.ts';
import { designKernel } from '../tiers/kernel/design.ts';
import { answerChallenge } from './answer-challenge.ts';
import { KernelSandbox } from './kernel-sandbox.ts';

const sandbox = new KernelSandbox(
  () => new Worker(new URL('../../components/grading/kernel-worker.ts', import.meta.url), { type: 'module' }),
);
afterAll(() => sandbox.dispose());

// 20,000 numbers: more than a call of a function has arguments.
const sizes = [3, 20_000];

function challenge(body: string): ArrayBuffer {
  const source = `struct Params { items: u32 }
@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read_write> y: array<f32>;
@group(0) @binding(2) var<uniform> P: Params;
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  ${body}
}`;
  const calls = sizes.map((n) => ({
    function: 'f',
    values: [{ shape: [n], data: Float32Array.from({ length: n }, (_, at) => at) }],
    kernel: designKernel({ inputs: { x: 0 }, outputs: { y: { shape: [n] } } }),
    repeat: n === 3,
  }));
  return encodeChallenge({ source, passes: ['main'], fuel: 2 ** 24, calls }).buffer;
}

function read(result: string): number[] {
  const outcome = readResult(Uint8Array.from(atob(result), (unit) => unit.charCodeAt(0)).buffer);
  if (outcome.kind !== 'returned') throw new Error(JSON.stringify(outcome));
  return [...(outcome.value as { data: Float32Array }).data];
}

it('answers with the outputs of every call, repeated ones twice', async () => {
  const { results } = await answerChallenge(sandbox, challenge('y[gid.x] = 2 * x[gid.x];'));
  expect(results).toHaveLength(3);
  expect(read(results[0]!)).toEqual([0, 2, 4]);
  expect(read(results[1]!).at(-1)).toBe(39_998);
  expect(results[2]).toBe(results[0]);
});

it('answers with what stopped the kernel, or what the compiler says', async () => {
  expect(await answerChallenge(sandbox, challenge('while (true) { y[gid.x] += 1; }'))).toEqual({
    results: [],
    stopped: 'timedOut',
  });
  expect(await answerChallenge(sandbox, challenge('y[0] = nothing;'))).toEqual({
    results: [],
    rejected: [{ code: 'wgsl', message: "unresolved value 'nothing'", line: 8, column: 10 }],
  });
});
