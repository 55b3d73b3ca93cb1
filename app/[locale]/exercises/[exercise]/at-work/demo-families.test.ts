import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { demoFamilyOf, exercisesAtWork } from './demo-families.ts';

const manifests = globSync('exercises/*/*/exercise.yaml').map(
  (file) => parse(readFileSync(file, 'utf8')) as { id: string; tiers: object },
);

it('names exercises that exist and that have the tier which runs', () => {
  const withLoops = manifests.filter(({ tiers }) => 'loops' in tiers).map(({ id }) => id);
  expect(withLoops).toEqual(expect.arrayContaining([...exercisesAtWork]));
});

it('shows nothing for exercises without a demonstration', () => {
  expect(demoFamilyOf('b-cross-correlation')).toBe('convolution');
  for (const id of ['a-gradient-check', 'of-an-instructor', 'constructor'])
    expect(demoFamilyOf(id)).toBeNull();
});
