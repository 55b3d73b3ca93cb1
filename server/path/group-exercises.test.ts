import { describe, expect, it } from 'vitest';
import { groupExercises } from './group-exercises.ts';
import type { Stage } from './read-path.ts';

const stage = (id: string, exercises: string[]): Stage => ({
  id,
  title: { en: id, zh: id },
  needs: [],
  gate: {},
  topics: [],
  exercises,
});
const exercise = (id: string) => ({ manifest: { id } });

describe('groupExercises', () => {
  it('follows the path, leaves out what is not written, and keeps what the path does not name', () => {
    const stages = [stage('S1', []), stage('S2', ['b', 'unwritten', 'a']), stage('S3', ['unwritten-too'])];
    const groups = groupExercises(stages, [exercise('a'), exercise('b'), exercise('new')]);
    expect(
      groups.map((group) => [group.stage?.id, group.exercises.map(({ manifest }) => manifest.id)]),
    ).toEqual([
      ['S2', ['b', 'a']],
      [undefined, ['new']],
    ]);
  });
});
