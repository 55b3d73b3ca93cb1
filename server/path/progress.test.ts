import { describe, expect, it } from 'vitest';
import { loadLearningPath } from './learning-path.ts';
import { nextStep, stageStates, type PathProgress, type TopicState } from './progress.ts';

const path = await loadLearningPath();
const topicIds = path.stages.flatMap(({ topics }) => topics.map(({ id }) => id));

/** Topics done with the given share of 100 points, and exercises passed in their first tier. */
function progressOf(shares: Record<string, number>, passed: string[] = []): PathProgress {
  const state = (id: string): TopicState => ({
    points: 100 * (shares[id] ?? 0),
    reachable: 100,
    isMastered: (shares[id] ?? 0) >= 0.8,
    isOpen: shares[id] === undefined,
  });
  return {
    topics: new Map(topicIds.map((id) => [id, state(id)])),
    solved: new Map(passed.map((id) => [id, ['loops']])),
  };
}

const first = { background: 0.9, 'what-is-deep-learning': 0.8, 'deep-and-machine-learning': 0.5 };

describe('stageStates', () => {
  it('recommends a stage once the gates of what it needs are met', () => {
    const fresh = stageStates(path, progressOf({}));
    expect([fresh.get('S1')!.isRecommended, fresh.get('S2')!.isRecommended]).toEqual([true, false]);
    const begun = stageStates(path, progressOf(first));
    expect(begun.get('S1')).toMatchObject({ points: 220, reachable: 300, isGateMet: true });
    expect([begun.get('S2')!.isRecommended, begun.get('S5')!.isRecommended]).toEqual([true, true]);
    const short = stageStates(path, progressOf({ ...first, background: 0.7 }));
    expect(short.get('S1')!.isGateMet).toBe(false);
  });

  it('counts only the exercises that a gate names', () => {
    const met = (passed: string[]) => stageStates(path, progressOf({}, passed)).get('S6')!.isGateMet;
    expect(met(['b-max-pool', 'b-im2col', 'b-flatten-dense'])).toBe(false);
    expect(met(['b-conv2d-backward'])).toBe(true);
  });
});

describe('nextStep', () => {
  it('begins with the first topic, goes on to the exercises whose prerequisites are passed', () => {
    expect(nextStep(path, progressOf({}))).toMatchObject({ kind: 'topic', id: 'background' });
    const read = { ...first, 'neural-networks': 1, 'activation-functions': 1, 'loss-functions': 1 };
    expect(nextStep(path, progressOf(read))).toMatchObject({ kind: 'exercise', id: 'a-dense-forward' });
    expect(nextStep(path, progressOf(read, ['a-dense-forward']))).toMatchObject({ id: 'a-activations' });
  });

  it('never asks again for a topic whose items were all tried, even if its points fall short', () => {
    const poor = { background: 0.1, 'what-is-deep-learning': 0.1, 'deep-and-machine-learning': 0.1 };
    expect(nextStep(path, progressOf(poor))).toMatchObject({ id: 'neural-networks' });
  });

  it('is null when everything is done', () => {
    const all = Object.fromEntries(topicIds.map((id) => [id, 1]));
    const passed = path.stages.flatMap(({ exercises }) => exercises.map(({ id }) => id));
    expect(nextStep(path, progressOf(all, passed))).toBeNull();
  });
});
