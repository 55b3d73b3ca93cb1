import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { SandboxPool } from '#graders/sandbox/pool.ts';
import type { Tensor64 } from '#graders/tensor.ts';
import { prepare } from '#server/verification/prepare.ts';
import type { Exercise } from './exercise.ts';
import { exercisesRoot, readExerciseFolder } from './folder.ts';
import { findExercise } from './load.ts';
import { loadBundle } from './load-bundle.ts';
import type { OracleFault } from './oracle-fault.ts';

vi.setConfig({ testTimeout: 60_000 });
const pool = new SandboxPool(1, { gpu: false });
afterAll(() => pool.close());

const shipped = (await findExercise('a-softmax'))!;
const { files } = readExerciseFolder(path.join(exercisesRoot(), 'foundations/a-softmax'));
const selection = { tier: 'loops', seed: 5, visible: true, hidden: true } as const;

function authored(changed: Record<string, string> = {}): Exercise {
  return loadBundle({ ...files, ...changed }, shipped.manifest, pool);
}

async function fault(changed: Record<string, string>): Promise<OracleFault> {
  return prepare(authored(changed), selection).then(
    () => expect.unreachable('the code must be refused'),
    (error: unknown) => error as OracleFault,
  );
}

/** cases.ts whose only case has these arguments, with code before it. */
function casesWith(given: string, before = ''): Record<string, string> {
  const one = `{ name: { en: 'one', zh: '一' }, arguments: ${given} }`;
  return {
    'cases.ts': `${before}
export const cases = { visible: (draw) => [${one}], hidden: () => [], sumLength: () => 1 };`,
  };
}

it('draws in the sandbox what a shipped exercise draws in the process', async () => {
  for (const tier of ['loops', 'tensor'] as const) {
    const [here, there] = await Promise.all([
      prepare(shipped, { ...selection, tier }),
      prepare(authored(), { ...selection, tier }),
    ]);
    expect(there.cases).toEqual(here.cases);
    expect(there.properties).toEqual(here.properties);
    expect(there.calls).toEqual(here.calls);
    const numbers = (expected: readonly unknown[]): number[] =>
      (expected as { p: Tensor64; logp: Tensor64 }[]).flatMap(({ p, logp }) => [...p.data, ...logp.data]);
    const [ours, theirs] = [numbers(here.expected), numbers(there.expected)];
    // Two engines may round exp and log differently in the last place.
    const farthest = ours.map((value, at) => Math.abs(value - theirs[at]!) / (1 + Math.abs(value)));
    expect(theirs).toHaveLength(ours.length);
    expect(Math.max(...farthest.filter((value) => !Number.isNaN(value)))).toBeLessThan(1e-13);
  }
});

describe('an author’s code', () => {
  it.each([
    ['loops for ever', { 'cases.ts': 'for (;;);' }, 'timedOut', 'takes too long'],
    [
      'loops in its oracle',
      { 'reference.ts': 'export function softmax() { for (;;); }' },
      'timedOut',
      'takes too long',
    ],
    [
      'allocates',
      { 'cases.ts': 'const all = []; for (;;) all.push(new Float64Array(1e6));' },
      'outOfMemory',
      'memory',
    ],
    ['asks for process', { 'cases.ts': 'process.exit(0);' }, 'threw', 'process'],
    ['asks for require', { 'cases.ts': "require('node:fs');" }, 'threw', 'require'],
    ['asks for fetch', { 'cases.ts': "fetch('http://localhost');" }, 'threw', 'fetch'],
    [
      'imports a module of Node',
      { 'cases.ts': "import fs from 'node:fs'; export const cases = fs;" },
      'import',
      'node:fs',
    ],
    [
      'imports the server',
      { 'cases.ts': "import { database } from '#server/database/client.ts'; export const cases = database;" },
      'import',
      '#server/database/client.ts',
    ],
    [
      'climbs out of the engine',
      { 'cases.ts': "import x from '#graders/reference/../../server/queue.ts'; export const cases = x;" },
      'import',
      'server/queue.ts',
    ],
    [
      'imports later',
      { 'cases.ts': "export const cases = await import('node:fs');" },
      'threw',
      'never comes',
    ],
    [
      'is no TypeScript',
      { 'cases.ts': 'export const cases = {\n  visible: (' },
      'syntax',
      'is no TypeScript',
    ],
    ['exports nothing', { 'cases.ts': 'export const other = 1;' }, 'notExported', 'must be a function'],
    ['has no oracle', { 'reference.ts': 'export const other = 1;' }, 'notExported', 'must be exported'],
    ['gives a function', casesWith('[() => 1]'), 'junk', 'holds function'],
    ['gives a size that is none', casesWith('[draw.uniform([NaN, 2])]'), 'junk', ''],
    [
      'gives sizes without end',
      casesWith('[draw.uniform([100000, 100000])]'),
      'threw',
      'invalid array buffer length',
    ],
    [
      'gives shapes that do not fit',
      casesWith('[{ shape: [3, 3], data: new Float32Array(2) }]', ''),
      'junk',
      'shape does not fit',
    ],
    [
      'gives a getter that loops',
      casesWith('[{ shape: [1], get data() { for (;;); } }]'),
      'timedOut',
      'takes too long',
    ],
    [
      'gives a proxy that throws',
      casesWith("[new Proxy({}, { ownKeys: () => { throw new Error('no keys'); } })]"),
      'threw',
      'no keys',
    ],
    [
      'gives a case without a name',
      {
        'cases.ts':
          'export const cases = { visible: () => [{ arguments: [1] }], hidden: () => [], sumLength: () => 1 };',
      },
      'junk',
      'Invalid input',
    ],
    [
      'gives no list',
      { 'cases.ts': 'export const cases = { visible: () => 7, hidden: () => [], sumLength: () => 1 };' },
      'threw',
      'TypeError',
    ],
    [
      'gives a hundred cases',
      {
        'cases.ts': `const one = { name: { en: 'one', zh: '一' }, arguments: [1] };
export const cases = { visible: () => Array(100).fill(one), hidden: () => [], sumLength: () => 1 };`,
      },
      'junk',
      '64',
    ],
    [
      'gives a relation about a call that there is not',
      {
        'cases.ts': `const name = { en: 'one', zh: '一' };
const one = { name, arguments: [1] };
const relation = { kind: 'equal', left: { output: 0 }, right: { output: 1 } };
export const cases = {
  visible: () => [one],
  hidden: () => [],
  properties: () => [{ name, calls: [one], relation }],
  sumLength: () => 1,
};`,
      },
      'junk',
      'speaks of a call',
    ],
    [
      'gives a thousand million cases',
      {
        'cases.ts':
          'export const cases = { visible: () => new Array(1e9).fill({}), hidden: () => [], sumLength: () => 1 };',
      },
      'outOfMemory',
      '',
    ],
  ] as const)('%s and is told so', async (_, changed, code, message) => {
    const reference = { 'reference.ts': 'export const softmax = (z) => ({ p: z, logp: z });' };
    const isJunk = code === 'junk';
    const told = await fault(isJunk ? { ...reference, ...changed } : changed);
    expect({ name: told.name, code: told.code, message: told.message }).toEqual({
      name: 'OracleFault',
      code,
      message: expect.stringContaining(message) as string,
    });
    expect((await prepare(authored(), selection)).cases.length).toBe(
      (await prepare(shipped, selection)).cases.length,
    );
  });

  it('throws and is told with its line', async () => {
    const told = await fault({
      'reference.ts': '\nexport function softmax() {\n  throw new RangeError("no");\n}',
    });
    expect(told).toMatchObject({
      code: 'threw',
      file: 'reference.ts',
      line: 3,
      message: 'throws RangeError: no',
    });
  });

  it('must say what every call of the tensor tier may launch', async () => {
    const given = casesWith('[1]')['cases.ts']!.replace(
      'sumLength:',
      'launches: () => undefined, sumLength:',
    );
    const reference = 'export const softmax = (z) => ({ p: z, logp: z });';
    const exercise = authored({ 'cases.ts': given, 'reference.ts': reference });
    await expect(prepare(exercise, { ...selection, tier: 'tensor' })).rejects.toMatchObject({
      code: 'junk',
      field: 'cases.0.launches',
    });
  });

  it('gives an oracle that returns no value and is told so', async () => {
    const told = await fault({ 'reference.ts': 'export const softmax = () => ({ p: () => 1 });' });
    expect(told).toMatchObject({ code: 'junk', file: 'reference.ts' });
  });

  it('pollutes prototypes of its own sandbox alone', async () => {
    await prepare(
      authored(
        casesWith('[draw.uniform([2, 2])]', 'Object.prototype.polluted = 1; Array.prototype.map = () => [];'),
      ),
      selection,
    ).catch(() => undefined);
    expect('polluted' in {}).toBe(false);
    const again = await prepare(authored(), selection);
    expect(again.cases).toEqual((await prepare(shipped, selection)).cases);
  });
});
