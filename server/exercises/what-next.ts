import type { Text } from '#graders/text.ts';
import type { ListedManifest } from './listed.ts';

type Listed = Omit<ListedManifest, 'hints' | 'tiers'>;

/** An exercise to go on with, and why it is proposed. */
export interface NextExercise {
  id: string;
  title: Text;
  difficulty: number;
  points: number;
  /** It builds on the one just solved, or stands near it on the same track. */
  reason: 'buildsOn' | 'sameTrack';
}

const most = 3;

/**
 * What to implement after an exercise: first what builds on it, the ones that lack no other prerequisite before the
 * rest, then what is nearest in difficulty on the same track. Solved exercises are not proposed.
 */
export function chooseNext(id: string, all: readonly Listed[], solved: ReadonlySet<string>): NextExercise[] {
  const done = all.find((one) => one.id === id);
  if (done === undefined) return [];
  const open = all.filter((one) => one.id !== id && !solved.has(one.id));
  const lacking = ({ requires }: Listed): number =>
    requires.filter((required) => required !== id && !solved.has(required)).length;
  const distance = ({ difficulty }: Listed): number => Math.abs(difficulty - done.difficulty);
  const compare = (a: Listed, b: Listed): number =>
    lacking(a) - lacking(b) || distance(a) - distance(b) || (a.id < b.id ? -1 : 1);
  const builds = open.filter(({ requires }) => requires.includes(id)).sort(compare);
  const near = open
    .filter(({ requires, track }) => !requires.includes(id) && track === done.track)
    .sort(compare);
  return [...propose(builds, 'buildsOn'), ...propose(near, 'sameTrack')].slice(0, most);
}

function propose(exercises: readonly Listed[], reason: NextExercise['reason']): NextExercise[] {
  return exercises.map(({ id, title, difficulty, points }) => ({ id, title, difficulty, points, reason }));
}
