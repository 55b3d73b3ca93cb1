import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { database } from '#server/database/client.ts';
import { saveDraft } from '#server/drafts/drafts.ts';
import { selectOptionalLastWork } from '#server/path/last-work.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { createLearner } from './learners.ts';

useFreshDatabase();

const attempt = (userId: string, topicId: string, createdAt: Date) =>
  database().quizAttempt.create({
    data: { id: randomUUID(), userId, topicId, itemId: 'q', itemHash: 'h', seed: 1, createdAt },
  });

it('is what was touched last, and nothing for a newcomer', async () => {
  const id = await createLearner();
  expect(await selectOptionalLastWork(id)).toBeNull();
  const place = { exerciseId: 'b-max-pool', tier: 'loops' };
  await saveDraft(id, place, { revision: randomUUID(), base: null, source: 'x' });
  expect(await selectOptionalLastWork(id)).toMatchObject({
    kind: 'exercise',
    id: 'b-max-pool',
    tier: 'loops',
    isPassed: false,
  });
  await attempt(id, 'pooling-layer', new Date(Date.now() + 1000));
  expect(await selectOptionalLastWork(id)).toMatchObject({ kind: 'topic', id: 'pooling-layer' });
});

it('passes over what is not there any more', async () => {
  const id = await createLearner();
  await attempt(id, 'removed-topic', new Date());
  await attempt(id, 'pooling-layer', new Date(Date.now() - 1000));
  expect(await selectOptionalLastWork(id)).toMatchObject({ id: 'pooling-layer' });
});
