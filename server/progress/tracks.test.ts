import { expect, it } from 'vitest';
import { trackProgress } from './tracks.ts';

const exercise = (id: string, difficulty: number) => ({
  id,
  difficulty,
  track: 'language' as const,
  points: 15,
  tiers: { loops: {}, tensor: { bans: [] } },
});
const all = [exercise('a', 1), exercise('b', 3), exercise('c', 4), exercise('d', 5), exercise('e', 5)];
const solved = (...ids: string[]) => new Map(ids.map((id) => [id, ['loops']]));
const none = new Map<string, number>();

it('masters a track with all exercises up to difficulty 3 and half of those above', () => {
  const isMastered = (...ids: string[]) => trackProgress(all, solved(...ids), none)[0]!.isMastered;
  expect(isMastered('a', 'b', 'c')).toBe(false);
  expect(isMastered('a', 'b', 'c', 'd')).toBe(true);
  expect(isMastered('a', 'c', 'd', 'e')).toBe(false);
});

it('leaves out tracks without exercises and counts the points of every tier', () => {
  const [language, ...rest] = trackProgress(all, solved('a'), new Map([['language', 22]]));
  expect(rest).toEqual([]);
  // 15 for loops and 7, half of it rounded down, for the tensor tier.
  expect(language).toMatchObject({ track: 'language', passed: 1, exercises: 5, points: 22, reachable: 110 });
});
