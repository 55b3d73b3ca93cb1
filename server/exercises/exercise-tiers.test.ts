import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { tiersOf, type Tier } from '#graders/exercise.ts';
import { loadAllExercises } from './load.ts';

const planned = z
  .record(z.string(), z.array(z.enum(['tensor', 'kernel'])))
  .parse(parse(readFileSync('tests/fixtures/exercise-tiers.yaml', 'utf8')));
const exercises = await loadAllExercises();

function planOf(tier: Tier): string[] {
  return Object.keys(planned).filter((id) => planned[id]!.some((one) => one === tier));
}

function present(tier: Tier): string[] {
  return exercises
    .filter(({ manifest }) => tiersOf(manifest).includes(tier))
    .map(({ manifest }) => manifest.id);
}

it('every planned exercise exists, and no other', () => {
  expect(present('loops').sort()).toEqual(Object.keys(planned).sort());
});

it.each(['tensor', 'kernel'] as const)('the %s tier exists where it is planned, and nowhere else', (tier) => {
  expect(present(tier).sort()).toEqual(planOf(tier).sort());
});
