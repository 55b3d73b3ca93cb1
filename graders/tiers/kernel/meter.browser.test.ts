import {
  array,
  assert,
  asyncProperty,
  constant,
  integer,
  letrec,
  oneof,
  record,
  type Arbitrary,
} from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Value } from '../../tensor.ts';
import { compileKernel } from './compile.ts';
import { designKernel } from './design.ts';
import { Dispatcher } from './dispatch.ts';
import { openKernelDevice } from './open-device.ts';
import { layoutOf } from './plan.ts';
import { prepareModule } from './prepare.ts';
import { defaultKernelFuel } from './uniforms.ts';

let device: GPUDevice;
beforeAll(async () => {
  device = (await openKernelDevice(navigator.gpu))!.device;
});

const declarations = `@group(0) @binding(0) var<storage, read> x: array<i32>;
@group(0) @binding(1) var<storage, read_write> y: array<i32>;
@group(0) @binding(2) var<uniform> items: u32;
var<workgroup> tile: array<i32, 64>;
`;
const header = `@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u, @builtin(local_invocation_index) local: u32) {
`;

const n = 70;
const plan = designKernel({ inputs: { x: 0 }, outputs: { y: { shape: [n], element: 'i32' } } });
const x: Value = { shape: [n], data: Int32Array.from({ length: n }, (_, at) => (at * 37) % 11) };

/** What a kernel writes, as it stands or with the meter. */
async function outputOf(source: string, isMetered: boolean): Promise<Int32Array> {
  const layout = layoutOf(plan.passes[0]!);
  const prepared = prepareModule(source, layout);
  if (prepared.kind === 'problems' || prepared.metered === null)
    throw new Error(`${source}\n${JSON.stringify(prepared)}`);
  const metered = isMetered ? prepared.metered : { code: source, toSource: (at: number) => at };
  const compiled = await compileKernel(device, { source, metered, layout });
  if (compiled.kind === 'problems') throw new Error(`${source}\n${JSON.stringify(compiled.problems)}`);
  const dispatcher = new Dispatcher(device, new Map([['main', compiled.kernel]]), defaultKernelFuel);
  const ended = await dispatcher.run([{ plan, values: [x] }]);
  if (ended.kind !== 'ended') throw new Error(`${source}\n${JSON.stringify(ended)}`);
  const [outcome] = ended.outcomes;
  if (typeof outcome === 'symbol') throw new Error(`${source}\nhas run out of fuel`);
  return (outcome as { data: Int32Array }).data;
}

async function expectUnchanged(source: string): Promise<void> {
  const [plain, metered] = [await outputOf(source, false), await outputOf(source, true)];
  expect(metered, source).toEqual(plain);
}

describe('the meter changes no result', () => {
  it.each([
    [
      'of a reduction in workgroup memory',
      `${header} tile[local] = select(0, x[gid.x], gid.x < items);
      for (var half = 32u; half > 0u; half /= 2u) {
        workgroupBarrier();
        if (local < half) { tile[local] += tile[local + half]; }
      }
      workgroupBarrier();
      if (gid.x >= items) { return; }
      y[gid.x] = tile[0]; }`,
    ],
    [
      'of barriers in functions in loops, after loops that each invocation leaves by itself',
      `fn share(at: u32, value: i32) -> i32 {
        tile[at] = value; workgroupBarrier();
        let other = tile[(at + 1u) % 64u]; workgroupBarrier();
        return other;
      }
      fn rounds(at: u32, value: i32) -> i32 {
        var sum = value;
        for (var i = 0; i < 3; i++) { sum = share(at, sum) + i; }
        return sum;
      }
      ${header} var value = 0;
      for (var i = 0u; i <= local; i++) { value += x[i]; }
      loop { value -= 5; if (value < 0) { break; } }
      let sum = rounds(local, value) + workgroupUniformLoad(&tile[3]);
      if (gid.x >= items) { return; }
      y[gid.x] = sum; }`,
    ],
    [
      'of loops that only a return ends',
      `fn root(value: i32) -> vec2<i32> {
        var at = 0;
        loop { if (at * at > value) { return vec2<i32>(at, value); } at++; }
      }
      fn pick(value: i32) -> i32 {
        for (var at = 0;; at++) { switch (at) { case 3: { return value; } default: { continue; } } }
      }
      ${header} if (gid.x >= items) { return; } y[gid.x] = root(x[gid.x]).x + pick(2); }`,
    ],
    [
      'of comments that look like loops',
      `${header} /* loop { */ if (gid.x >= items) { return; } // for (;;) {
      for /* ( */ (var i = 0; i < 3; i++) /* { */ { y[gid.x] = i; } }`,
    ],
  ])('%s', (_, body) => expectUnchanged(declarations + body));

  it('of any program that ends', async () => {
    await assert(
      asyncProperty(block, async (body) => {
        await expectUnchanged(
          `${declarations}${helper}${header} if (gid.x >= items) { return; }\n var acc = x[gid.x];\n${body(0)} y[gid.x] = acc; }`,
        );
      }),
      { numRuns: 20, seed: 20_260 },
    );
  }, 120_000);
});

const helper = `fn helper(value: i32) -> i32 {
  var left = value & 3;
  loop { if (left <= 0) { return value + 1; } left -= 1; }
}
`;

/** A statement that writes itself for its depth: loops in loops have counters of different names. */
type Statement = (depth: number) => string;

const fixed = (text: string): Arbitrary<Statement> => constant(() => text);

const { block } = letrec<{ block: Statement; statement: Statement }>((tie) => {
  const loop = (write: (body: string, i: string, rounds: number) => string): Arbitrary<Statement> =>
    record({ body: tie('block'), rounds: integer({ min: 0, max: 5 }) }).map(
      ({ body, rounds }) =>
        (depth) =>
          write(body(depth + 1), `i${depth}`, rounds),
    );
  return {
    block: array(tie('statement'), { minLength: 1, maxLength: 3 }).map(
      (all) => (depth: number) => all.map((one) => one(depth)).join('\n'),
    ),
    statement: oneof(
      { depthSize: 'small', withCrossShrink: true },
      fixed('acc = (acc * 31 + 7) % 1009;'),
      fixed('acc = helper(acc);'),
      fixed('switch (acc % 3) { case 0: { acc += 2; } case 1: { break; } default: { acc -= 1; } }'),
      tie('block').map(
        (body) => (depth: number) => `if (acc % 2 == 0) { ${body(depth)} } else { acc += 5; }`,
      ),
      loop((body, i, rounds) => `for (var ${i} = 0; ${i} < ${rounds}; ${i}++) { ${body} acc += ${i}; }`),
      loop(
        (body, i, rounds) =>
          `for (var ${i} = 0; ${i} < ${rounds}; ${i}++) { ${body} if (acc % 5 == 1) { continue; } acc -= ${i}; }`,
      ),
      loop(
        (body, i, rounds) =>
          `{ var ${i} = 0; while (${i} < ${rounds}) { ${i}++; ${body} if (acc % 7 == 2) { break; } } }`,
      ),
      loop(
        (body, i, rounds) =>
          `{ var ${i} = 0; loop { if (${i} >= ${rounds}) { break; } ${body} continuing { ${i}++; acc += 1; } } }`,
      ),
      loop(
        (body, i, rounds) =>
          `{ var ${i} = 0; loop { ${body} continuing { ${i}++; break if ${i} >= ${rounds}; } } }`,
      ),
    ),
  };
});
