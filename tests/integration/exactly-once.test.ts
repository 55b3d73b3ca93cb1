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
import { SubmissionHolder } from './submission-holder.ts';

const exercise = 'b-cross-correlation';
const solution = readFileSync(`exercises/convolution/${exercise}/loops/solution.ts`, 'utf8');

/** A job of a verifier that no longer reports that it lives comes back after its heartbeat, checked every ten seconds. */
const jobComesBack = { timeout: 120_000, interval: 200 };

// Verifiers are processes of their own, and the embedded database belongs to one process.
describe.runIf(ON_SERVER)('points are granted exactly once', { timeout: 300_000 }, () => {
  useFreshDatabase();
  const verifiers: Child[] = [];
  let holder: SubmissionHolder;
  beforeAll(async () => {
    process.env.GPU = 'off';
    await publishExercises();
    await startQueue();
    holder = await SubmissionHolder.connect();
  });
  afterEach(async () => {
    await holder.letGo();
    expect(await readBooks()).toEqual(await recomputeBooks());
    await Promise.all(verifiers.splice(0).map((verifier) => verifier.kill()));
  });
  afterAll(async () => {
    delete process.env.GPU;
    await holder.end();
    await stopQueue();
  });

  async function startVerifier(): Promise<Child> {
    const verifier = new Child('verify.ts');
    verifiers.push(verifier);
    await verifier.printed(1);
    return verifier;
  }

  async function submit(): Promise<{ id: string; userId: string }> {
    const [id, userId] = [randomUUID(), await createLearner()];
    await acceptSubmission(userId, { id, exercise, tier: 'loops', source: solution });
    return { id, userId };
  }

  const submission = (id: string) => database().submission.findUniqueOrThrow({ where: { id } });
  const untilVerified = (id: string) =>
    expect.poll(async () => (await submission(id)).state, jobComesBack).toBe('verified');

  async function expectPointsOnce(userId: string): Promise<void> {
    const entries = await database().pointEntry.findMany({ where: { userId } });
    expect(entries).toMatchObject([{ sourceKey: `exercise:${exercise}:loops`, amount: 15, revokedAt: null }]);
    expect(
      await database().learnerTotal.findUnique({
        where: { userId_board: { userId, board: 'all' } },
      }),
    ).toMatchObject({ points: 15 });
  }

  it('when a verifier is killed before it has begun', async () => {
    const { id, userId } = await submit();
    await holder.holdReading();
    const first = await startVerifier();
    await holder.untilWaitedFor();
    await first.kill();
    await holder.letGo();
    expect((await submission(id)).state).toBe('queued');
    await startVerifier();
    await untilVerified(id);
    await expectPointsOnce(userId);
  });

  it('when a verifier is killed while it stores the verdict', async () => {
    const { id, userId } = await submit();
    await holder.holdFinishing(id);
    const first = await startVerifier();
    await holder.untilWaitedFor();
    await first.kill();
    await holder.letGo();
    await startVerifier();
    await untilVerified(id);
    await expectPointsOnce(userId);
  });

  it('when a verifier that was thought dead goes on', async () => {
    const { id, userId } = await submit();
    await holder.holdReading();
    const sleeper = await startVerifier();
    await holder.untilWaitedFor();
    sleeper.pause();
    await holder.letGo();
    const other = await startVerifier();
    await untilVerified(id);
    const decided = await submission(id);
    await other.kill();
    sleeper.goOn();
    // It finishes what it had before it takes another one.
    const next = await submit();
    await untilVerified(next.id);
    expect(await submission(id)).toEqual(decided);
    await expectPointsOnce(userId);
    await expectPointsOnce(next.userId);
  });

  it('when a verifier falls asleep in the transaction that stores the verdict', async () => {
    const { id, userId } = await submit();
    await holder.holdFinishing(id);
    const sleeper = await startVerifier();
    await holder.untilWaitedFor();
    sleeper.pause();
    // Now the sleeper's open transaction holds the submission, until the server ends it.
    await holder.letGo();
    const other = await startVerifier();
    await untilVerified(id);
    const decided = await submission(id);
    await other.kill();
    sleeper.goOn();
    const next = await submit();
    await untilVerified(next.id);
    expect(await submission(id)).toEqual(decided);
    await expectPointsOnce(userId);
    await expectPointsOnce(next.userId);
  });

  it('when jobs are delivered more than once to several verifiers', async () => {
    const submissions = await Promise.all(Array.from({ length: 12 }, submit));
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
