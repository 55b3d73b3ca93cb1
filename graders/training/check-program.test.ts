import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { checkProgram } from './check-program.ts';
import { useWasmInNode } from './node-backend.ts';
import { capstoneIds, capstoneTasks, type CapstoneId } from './task.ts';

// Known-wrong programs that need training to be found out are trained by `npm run check:capstones`.

beforeAll(async () => {
  // tfjs greets whoever runs it on Node, and warns of slow initialisers.
  vi.spyOn(console, 'warn').mockReturnValue();
  await useWasmInNode();
});

function check(id: CapstoneId, file: string) {
  const task = capstoneTasks[id];
  const source = readFileSync(`exercises/capstones/${id}/${file}`, 'utf8');
  // As on a slow device: half of the examples must be enough.
  const plan = {
    locale: 'en',
    training: task.training / 2,
    seeds: { A: 11, B: 12 },
    timeBudgetMs: 600_000,
  } as const;
  return checkProgram({ task, points: 80 }, source, plan);
}

describe('a wrong model is refused and named before it trains', () => {
  it.each<[CapstoneId, string]>([
    ['f-digit-cnn', 'two-convolutions'],
    ['f-digit-cnn', 'sigmoid-per-class'],
    ['f-digit-cnn', 'class-id-regression'],
    ['f-lstm-series', 'hard-sigmoid'],
    ['f-lstm-series', 'linear-output'],
    ['f-lstm-series', 'first-step'],
    ['f-lstm-series', 'last-value-only'],
    ['f-lstm-series', 'steps-as-features'],
    ['f-lstm-text', 'bag-of-words'],
    ['f-lstm-text', 'dimension-as-vocabulary'],
    ['f-lstm-text', 'no-sigmoid'],
  ])('%s: %s', async (id, misconception) => {
    const verdict = await check(id, `wrong/${misconception}.ts`);
    expect(verdict).toMatchObject({ kind: 'failed', misconception, accuracy: null });
  });
});

it.each(capstoneIds)(
  'passes with the solution of %s on half of the examples',
  { timeout: 180_000 },
  async (id) => {
    const verdict = await check(id, 'solution.ts');
    expect(verdict).toMatchObject({ kind: 'passed', problems: [] });
  },
);
