import { describe, expect, it } from 'vitest';
import { analyseTries, median, type Try } from './exercise-analysis.ts';
import { timeOnTask } from './time-on-task.ts';

const text = (name: string) => ({ en: name, zh: name });
const failed = (userId: string, stoppedAt: string, ...ids: string[]): Try => ({
  ...{ userId, passed: false, stoppedAt: text(stoppedAt) },
  misconceptions: ids.map((id) => ({ id, text: text(`because of ${id}`) })),
});
const passed = (userId: string): Try => ({ userId, passed: true, stoppedAt: null, misconceptions: [] });

describe('the analysis of an exercise', () => {
  const found = analyseTries([
    ...[passed('a'), failed('a', 'stride')],
    ...[
      failed('b', 'padding', 'ceil'),
      failed('b', 'stride', 'ceil', 'flip'),
      passed('b'),
      failed('b', 'x', 'late'),
    ],
    ...[failed('c', 'padding'), failed('c', 'stride', 'flip')],
    ...[failed('d', 'stride')],
    ...[failed('e', 'batch'), failed('e', 'batch'), passed('e')],
    { userId: 'f', passed: false, stoppedAt: null, misconceptions: [] },
  ]);

  it('counts submissions up to the first that passed', () => {
    expect(found).toMatchObject({ learners: 6, passed: 3, medianTries: 3 });
    expect(found.triesToPass).toEqual([
      { tries: 1, learners: 1 },
      { tries: 3, learners: 2 },
    ]);
  });

  it('tells where those stand who have not passed, by their last submission', () => {
    expect(found.stops).toEqual([{ text: text('stride'), learners: 2 }]);
  });

  it('counts a misconception once for each learner, and none after passing', () => {
    expect(found.misconceptions).toEqual([
      { text: text('because of flip'), learners: 2 },
      { text: text('because of ceil'), learners: 1 },
    ]);
  });

  it('of nothing is empty', () => {
    expect(analyseTries([])).toMatchObject({ learners: 0, medianTries: null, triesToPass: [], stops: [] });
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
});

describe('time on task', () => {
  const at = (minutes: number): Date => new Date(Date.UTC(2026, 10, 20, 12, minutes));

  it('sums the pauses that are not too long', () => {
    // 10 + 30 minutes; the 31 minutes and the day between are somebody else’s.
    expect(timeOnTask([at(40), at(0), at(10), at(71), at(1511)])).toBe(40 * 60_000);
    expect(timeOnTask([at(5)])).toBe(0);
    expect(timeOnTask([])).toBe(0);
  });
});
