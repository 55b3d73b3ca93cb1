import { describe, expect, it } from 'vitest';
import { chooseNext } from './what-next.ts';

const exercise = (id: string, requires: string[], difficulty = 2) => ({
  id,
  title: { en: id, zh: id },
  track: id.startsWith('b') ? ('convolution' as const) : ('recurrence' as const),
  difficulty,
  points: 10,
  requires,
});

const all = [
  exercise('b-correlation', []),
  exercise('b-backward', ['b-correlation', 'b-pool'], 4),
  exercise('b-layer', ['b-correlation'], 3),
  exercise('b-pool', []),
  exercise('b-hard', [], 5),
  exercise('c-cell', []),
  exercise('c-conv-cell', ['b-correlation'], 2),
];
const idsAfter = (id: string, solved: string[]) => chooseNext(id, all, new Set(solved)).map((one) => one.id);

describe('what comes next', () => {
  it('is what builds on the exercise, and of that first what nothing else is missing for', () => {
    expect(idsAfter('b-correlation', ['b-correlation'])).toEqual(['c-conv-cell', 'b-layer', 'b-backward']);
  });

  it('leaves out what is solved and goes on along the track', () => {
    const solved = ['b-correlation', 'c-conv-cell', 'b-layer', 'b-backward'];
    expect(chooseNext('b-correlation', all, new Set(solved))).toMatchObject([
      { id: 'b-pool', reason: 'sameTrack' },
      { id: 'b-hard', reason: 'sameTrack' },
    ]);
  });

  it('is nothing where all is done, and for an exercise that does not exist', () => {
    expect(idsAfter('c-cell', ['c-cell', 'c-conv-cell'])).toEqual([]);
    expect(idsAfter('b-nothing', [])).toEqual([]);
  });
});
