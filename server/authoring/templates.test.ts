import { afterAll, describe, expect, it, vi } from 'vitest';
import { templateNames } from '#graders/authoring.ts';
import { faultsOf } from '#graders/bundle.ts';
import { SandboxPool } from '#graders/sandbox/pool.ts';
import { loadExercise } from '#server/exercises/load.ts';
import { loadTopics } from '#server/quizzes/load-topics.ts';
import { readTopic } from '#server/quizzes/read-topic.ts';
import { checkExercise } from '#server/verification/check-exercise.ts';
import { readTemplate, templateDirectory } from './templates.ts';

vi.setConfig({ testTimeout: 60_000 });
const pool = new SandboxPool(2);
afterAll(() => pool.close());

describe('a template', () => {
  it.each(templateNames)('may be stored as it stands: %s', (name) => {
    expect(faultsOf(readTemplate(name))).toEqual([]);
  });

  it.each(templateNames.filter((name) => name !== 'topic'))('passes the gate: %s', async (name) => {
    const exercise = await loadExercise(templateDirectory(name));
    expect(await checkExercise(exercise, pool)).toEqual([]);
  });

  it('for a topic has no mistake', () => {
    const context = {
      question: null,
      sources: loadTopics()[0]!.sources,
      exercises: { known: new Set<string>(), written: new Set<string>() },
    };
    const { topic, problems } = readTopic({ id: 'x-learning-rate', files: readTemplate('topic') }, context);
    expect(problems).toEqual([]);
    expect(topic?.items.map(({ item }) => item.type)).toEqual(['single', 'numeric']);
  });
});
