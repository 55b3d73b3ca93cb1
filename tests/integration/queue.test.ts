import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database } from '#server/database/client.ts';
import { enqueue, notifyQueue, queue, startQueue, stopQueue } from '#server/queue.ts';
import { useFreshDatabase } from './fresh-database.ts';

useFreshDatabase();
beforeAll(startQueue);
afterAll(() => stopQueue());

const POLLING = {
  pollingIntervalSeconds: 0.5,
  notifyPollingIntervalSeconds: 5,
  batchSize: 4,
  burstWhenBatchFull: true,
};

async function add(number: number, fail = false): Promise<void> {
  await database().$transaction(async (tx) => {
    await enqueue(tx, 'verify', { number });
    if (fail) throw new Error('undo');
  });
  notifyQueue('verify');
}

describe('the queue', () => {
  beforeEach(() => queue().offWork('verify'));

  it('runs what was committed, once each, and nothing of what was undone', async () => {
    const executed: number[] = [];
    await queue().work<{ number: number }>('verify', POLLING, async (jobs) => {
      executed.push(...jobs.map(({ data }) => data.number));
    });
    const adding = Array.from({ length: 60 }, (_, number) => add(number, number % 3 === 0));
    await Promise.allSettled(adding);
    await expect.poll(() => executed.length, { timeout: 15_000 }).toBe(40);
    await new Promise((resolve) => setTimeout(resolve, 700));
    const committed = Array.from({ length: 60 }, (_, number) => number).filter((number) => number % 3 !== 0);
    expect(executed.toSorted((a, b) => a - b)).toEqual(committed);
  });

  it('tries a job again that failed', async () => {
    let attempts = 0;
    await queue().work('verify', POLLING, async () => {
      attempts += 1;
      if (attempts === 1) throw new Error('the verifier itself failed');
    });
    await add(100);
    await expect.poll(() => attempts, { timeout: 15_000 }).toBe(2);
  });
});
