import { expect, it } from 'vitest';
import { database } from '#server/database/client.ts';
import { grantPoints } from '#server/points/grant.ts';
import { pointsAfterHelp } from '#server/submissions/points-after-help.ts';
import { selectSolved } from '#server/submissions/select.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { createLearner } from './learners.ts';

useFreshDatabase();

it('marks an authored exercise as solved, without points and on no board of a week', async () => {
  const userId = await createLearner();
  const exercise = { id: 'x-relu', points: 1000 };
  await database().$transaction(async (tx) => {
    const amount = await pointsAfterHelp(tx, userId, exercise, 'loops');
    expect(amount).toBe(0);
    const grant = { userId, sourceKey: 'exercise:x-relu:loops', amount, reason: 'solved' } as const;
    expect(await grantPoints(tx, grant)).toEqual({ added: 0, points: 0 });
    expect(await grantPoints(tx, grant)).toEqual({ added: 0, points: 0 });
  });
  expect(await selectSolved(userId)).toEqual(new Map([['x-relu', ['loops']]]));
  const totals = await database().learnerTotal.findMany({ where: { userId } });
  expect(totals.filter(({ board, points }) => board !== 'all' || points !== 0)).toEqual([]);
});
