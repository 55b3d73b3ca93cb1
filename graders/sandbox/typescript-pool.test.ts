import { afterAll, describe, expect, it, vi } from 'vitest';
import { findMutants } from '../mutation/find-mutants.ts';
import { TypeScriptPool } from './typescript-pool.ts';

vi.setConfig({ testTimeout: 60_000 });
const pool = new TypeScriptPool();
afterAll(() => pool.close());

it('is warmed by one child, however often it is asked', async () => {
  const own = new TypeScriptPool();
  try {
    await Promise.all([own.warm(), own.warm()]);
    await own.warm();
    expect(own.count()).toBe(1);
    const { isEnded, faults } = await own.checkTypes({
      'loops/solution.ts': 'export const n: string = 1;\n',
    });
    expect([isEnded, faults.length, own.count()]).toEqual([true, 1, 1]);
  } finally {
    own.close();
  }
});

it('derives in a child what is derived in the process', async () => {
  const source = 'export const add = (a: number, b: number): number => a + b;\n';
  expect(await pool.findMutants(source)).toEqual({ isEnded: true, mutants: findMutants(source), faults: [] });
});

it('outlives a text that ends the parser', async () => {
  const source = `export const x = ${'!'.repeat(200_000)}1;\n`;
  expect(await pool.findMutants(source)).toEqual({ isEnded: false, mutants: [], faults: [] });
  expect((await pool.findMutants('export const x = 1 + 2;')).isEnded).toBe(true);
});

describe('types', () => {
  const cases = `import type { CaseDesign } from '#graders/case.ts';
export const cases: CaseDesign = { visible: () => [], hidden: () => [], sumLength: () => 1 };
`;

  it('of an exercise are checked in the world that each file lives in', async () => {
    const { isEnded, faults } = await pool.checkTypes({
      'exercise.yaml': 'id: x-one',
      'cases.ts': cases,
      'loops/solution.ts': 'export const size = (x: Tensor): number => x.data.length;\n',
    });
    expect({ isEnded, faults }).toEqual({ isEnded: true, faults: [] });
  });

  it('tell file, line and the compiler’s words', async () => {
    const { faults } = await pool.checkTypes({
      'cases.ts': `${cases}const n: number = 'a';\n`,
      'reference.ts': "import { database } from '#server/database/client.ts';\nexport const f = database;\n",
      'loops/starter.ts': '\nexport const size = (x: Tensor): number => x.dat;\n',
      'loops/wrong/one.ts': 'export const f = (;\n',
    });
    expect(faults.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'cases.ts:3',
      'reference.ts:1',
      'loops/starter.ts:2',
      'loops/wrong/one.ts:1',
    ]);
    expect(faults[0]!.message).toBe("Type 'string' is not assignable to type 'number'.");
  });

  it('never read a file of the host', async () => {
    const { faults } = await pool.checkTypes({
      'cases.ts': `/// <reference path="${process.cwd()}/server/queue.ts" />\nexport const cases = 1;\n`,
      'reference.ts': "import { queue } from '../../../server/queue.ts';\nexport const f = queue;\n",
    });
    expect(faults.map(({ file, message }) => `${file} ${message}`)).toEqual([
      expect.stringMatching(/^cases\.ts File .* not found/),
      expect.stringMatching(/^reference\.ts Cannot find module/),
    ]);
  });
});
