import { afterEach, describe, expect, it } from 'vitest';
import { closeDatabase, database, openDatabase } from '#server/database/client.ts';
import { queue, startQueue, stopQueue } from '#server/queue.ts';
import { Child } from './child.ts';
import { useFreshSettings } from './fresh-database.ts';

useFreshSettings();
afterEach(async () => {
  await stopQueue();
  await closeDatabase();
});

describe('kill -9', () => {
  it('loses no row that was acknowledged', async () => {
    const writer = new Child('write.ts');
    await writer.printed(200);
    await writer.kill();
    await openDatabase();
    const rows = await database().user.findMany({ select: { id: true } });
    const ids = new Set(rows.map(({ id }) => id));
    expect(writer.lines.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('loses no job that was committed; it runs once', async () => {
    const child = new Child('enqueue.ts');
    await child.printed(1);
    await child.kill();
    await openDatabase();
    await startQueue();
    const executed: unknown[] = [];
    await queue().work('verify', { pollingIntervalSeconds: 0.5 }, async (jobs) => {
      executed.push(...jobs.map(({ data }) => data));
    });
    await expect.poll(() => executed.length, { timeout: 10_000 }).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(executed).toEqual([{ submissionId: 'survivor' }]);
  });
});
