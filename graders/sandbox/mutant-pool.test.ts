import { afterAll, expect, it, vi } from 'vitest';
import { findMutants } from '../mutation/find-mutants.ts';
import { MutantPool } from './mutant-pool.ts';

vi.setConfig({ testTimeout: 60_000 });
const pool = new MutantPool();
afterAll(() => pool.close());

it('derives in a child what is derived in the process', async () => {
  const source = 'export const add = (a: number, b: number): number => a + b;\n';
  expect(await pool.find(source)).toEqual({ isEnded: true, mutants: findMutants(source) });
});

it('outlives a text that ends the parser', async () => {
  const source = `export const x = ${'!'.repeat(200_000)}1;\n`;
  expect(await pool.find(source)).toEqual({ isEnded: false, mutants: [] });
  expect((await pool.find('export const x = 1 + 2;')).isEnded).toBe(true);
});
