import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { families } from '../truth/families.ts';
import { judgeAll } from '../truth/judge.ts';
import { readVectors } from '../truth/vectors.ts';
import { floors } from './floors.ts';

const published = '../shared/truth';

const collections = [
  { name: 'the vectors kept in this project', directory: 'tests/conformance/vectors', floor: 'kept' },
  { name: 'all published vectors', directory: published, floor: 'published' },
] as const;

describe.each(collections)('the oracle agrees with $name', ({ directory, floor }) => {
  it.skipIf(!existsSync(directory))('in every family', () => {
    const differences: string[] = [];
    const report = judgeAll(readVectors(directory), ({ id }, difference) =>
      differences.push(`${id}: ${difference}`),
    );
    expect(differences).toEqual([]);
    expect(report.total.disagreed).toBe(0);
    for (const { name } of families) {
      expect(report.families[name]?.agreed ?? 0, name).toBeGreaterThanOrEqual(floors[name]![floor]);
    }
  });
});
