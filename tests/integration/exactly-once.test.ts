import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { database } from '#server/database/client.ts';
import { publishExercises } from '#server/exercises/publish.ts';
import { enqueue, startQueue, stopQueue } from '#server/queue.ts';
import { acceptSubmission } from '#server/submissions/accept.ts';
import { Child } from './child.ts';
import { ON_SERVER, useFreshDatabase } from './fresh-database.ts';
import { createLearner, readBooks, recomputeBooks } from './learners.ts';

const exercise = 'b-cross-correlation';
const solution = readFileSync(`exercises/convolution/${exercise}/loops/solution.ts`, 'utf8');

/** Right, and at work long enough that its verifier can be stopped in the middle. */
const slowSolution = `${solution}\nlet work = 0;\nfor (let i = 0; i < 12_000_000; i += 1) work += i;\n`;

/** A job of a verifier that no longer reports that it lives comes back after its heartbeat, checked every ten seconds. */
const jobComesBack = { timeout: 120_000, interval: 200 };

// Verifiers are processes of their own, and the embedded database belongs to one process.
describe.runIf(ON_SERVER)('points are granted exactly once', { timeout: 240_000 }, () => {
  useFreshDatabase();
  const verifiers: Child[] = [];
  beforeAll(async () => {
    await publishExercises();
    await startQueue();
  });
  afterEach(async () => {
    expect(await readBooks()).toEqual(await recomputeBooks());
    await Promise.all(verifiers.splice(0).map((verifier) => verifier.kill()));
  });
  afterAll(() => stopQueue());

  async function startVerifier(): Promise<Child> {
    const verifier = new Child('verify.ts');
    verifiers.push(verifier);
    await verifier.printed(1);
    return verifier;
  }

  async function submit(source: string): Promise<{ id: string; userId: string }> {
    const [id, userId] = [randomUUID(), await createLearner()];
    await acceptSubmission(userId, { id, exercise, tier: 'loops', source });
    return { id, userId };
  }

  const submission = (id: string) => database().submission.findUniqueOrThrow({ where: { id } });
  const untilVerified = (id: string, options: object = jobComesBack) =>
    expect.poll(async () => (await submission(id)).state, options).toBe('verified');

  async function untilTaken(id: string): Promise<void> {
    const isTaken = async () => {
      const rows = await database().$queryRaw<{ state: string }[]>`
        SELECT state::text AS state FROM pgboss.job WHERE data->>'submissionId' = ${id}`;
      return rows.map(({ state }) => state);
    };
    await expect.poll(isTaken, { timeout: 60_000, interval: 10 }).toEqual(['active']);
  }

  async function expectPointsOnce(userId: string): Promise<void> {
    const entries = await database().pointEntry.findMany({ where: { userId } });
    expect(entries).toMatchObject([{ sourceKey: `exercise:${exercise}:loops`, amount: 15, revokedAt: null }]);
    expect(await database().learnerTotal.findUnique({ where: { userId } })).toMatchObject({ points: 15 });
  }

  it('when a verifier is killed at its work', async () => {
    const first = await startVerifier();
    const { id, userId } = await submit(slowSolution);
    await untilTaken(id);
    await first.kill();
    expect((await submission(id)).state).toBe('queued');
    await startVerifier();
    await untilVerified(id);
    await expectPointsOnce(userId);
  });

  it('when a verifier that was thought dead goes on', async () => {
    const sleeper = await startVerifier();
    const { id, userId } = await submit(slowSolution);
    await untilTaken(id);
    sleeper.pause();
    expect((await submission(id)).state).toBe('queued');
    const other = await startVerifier();
    await untilVerified(id);
    const decided = await submission(id);
    await other.kill();
    sleeper.goOn();
    // It finishes what it had before it takes another one.
    const next = await submit(solution);
    await untilVerified(next.id);
    expect(await submission(id)).toEqual(decided);
    await expectPointsOnce(userId);
    await expectPointsOnce(next.userId);
  });

  it('when jobs are delivered more than once to several verifiers', async () => {
    const submissions = await Promise.all(Array.from({ length: 12 }, () => submit(solution)));
    for (const { id } of [...submissions, ...submissions]) {
      await database().$transaction((tx) => enqueue(tx, 'verify', { submissionId: id }));
    }
    await Promise.all([startVerifier(), startVerifier()]);
    for (const { id } of submissions) await untilVerified(id);
    const left = async () => {
      const [row] = await database().$queryRaw<{ jobs: number }[]>`
        SELECT count(*)::int AS jobs FROM pgboss.job WHERE name = 'verify' AND state IN ('created', 'retry', 'active')`;
      return row!.jobs;
    };
    await expect.poll(left, { timeout: 60_000 }).toBe(0);
    for (const { userId } of submissions) await expectPointsOnce(userId);
  });
});
