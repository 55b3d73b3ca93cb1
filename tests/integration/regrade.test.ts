import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mergeGuest } from '#server/accounts/merge.ts';
import { database } from '#server/database/client.ts';
import { findExercise } from '#server/exercises/load.ts';
import { publishExercises, versionIdOf } from '#server/exercises/publish.ts';
import { enqueue, queue, startQueue, stopQueue } from '#server/queue.ts';
import { previewRegrade } from '#server/regrading/preview.ts';
import { regradeSubmission } from '#server/regrading/regrade-submission.ts';
import { startRegrader } from '#server/regrading/regrader.ts';
import { reportRegrade } from '#server/regrading/report.ts';
import { startRegrade, waitingFor } from '#server/regrading/start-regrade.ts';
import { finishSubmission } from '#server/verification/finish.ts';
import { closeSandboxPool, sandboxPool } from '#server/verification/sandbox-pool.ts';
import { startVerifier } from '#server/verification/verifier.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { createLearner, grant, readBooks, recomputeBooks } from './learners.ts';

// Kernels cannot be regraded here, whatever the machine has.
process.env.GPU = 'off';

const id = 'a-softmax';
const exercise = (await findExercise(id))!;
const target = { exercise, versionId: versionIdOf(exercise) };
const oldVersion = `${id}:old`;
const right = exercise.files['loops/solution.ts']!;
const wrong = exercise.files['loops/wrong/first-axis.ts']!;
const patience = { timeout: 120_000, interval: 50 };

useFreshDatabase();
beforeAll(async () => {
  await publishExercises();
  await database().exerciseVersion.create({
    data: { id: oldVersion, exerciseId: id, hash: 'old', files: {} },
  });
});
beforeEach(async () => {
  await startQueue();
  await queue().deleteAllJobs();
  await database().user.deleteMany();
  await database().pointCount.deleteMany();
  await database().auditEvent.deleteMany();
});
afterAll(async () => {
  await stopQueue();
  closeSandboxPool();
});

interface Stored {
  id: string;
  userId: string;
  tier: string;
}

/** A submission that the old version judged. */
async function judged(
  kind: 'passed' | 'mismatch',
  { source, userId, tier = 'loops' }: { source: string; userId?: string; tier?: string },
): Promise<Stored> {
  const stored = { id: randomUUID(), userId: userId ?? (await createLearner()), tier };
  const data = { ...stored, exerciseId: id, versionId: oldVersion, source, seed: 7, fuel: 3 };
  await database().submission.create({
    data: { ...data, state: 'verified', verdict: { kind }, verifiedAt: new Date() },
  });
  if (kind === 'passed') await grant(stored.userId, `exercise:${id}:${tier}`, 15, 'convolution');
  return stored;
}

async function pointsOf(userId: string): Promise<number> {
  const where = { userId_board: { userId, board: 'all' } };
  return (await database().learnerTotal.findUnique({ where }))?.points ?? 0;
}

const stored = (submission: Stored) =>
  database().submission.findUniqueOrThrow({ where: { id: submission.id } });

async function untilDone(): Promise<void> {
  await expect.poll(async () => (await waitingFor(target.versionId)).size, patience).toBe(0);
}

/** One learner of every kind. */
async function classroom() {
  const gains = await judged('mismatch', { source: right });
  const loses = await judged('passed', { source: wrong });
  const stays = await judged('passed', { source: right });
  const both = await judged('passed', { source: wrong });
  await judged('passed', { source: right, userId: both.userId });
  const kernel = await judged('passed', { source: 'fn main() {}', tier: 'kernel' });
  return { gains, loses, stays, both, kernel };
}

describe('a regrade', { timeout: 180_000 }, () => {
  it('changes verdicts, points and nothing else, and its dry run has said so without writing', async () => {
    const { gains, loses, stays, both, kernel } = await classroom();
    const before = await database().submission.findMany({ orderBy: { id: 'asc' } });
    const preview = await previewRegrade(target, sandboxPool());
    expect(await database().submission.findMany({ orderBy: { id: 'asc' } })).toEqual(before);
    expect(await database().auditEvent.count()).toBe(0);

    expect(await startRegrade(target)).toBe(6);
    await startRegrader();
    await untilDone();
    const report = await reportRegrade(target);
    expect(report.total).toEqual({ regraded: 5, changed: 3, gained: 1, lost: 1, waiting: 0, left: 1 });
    expect(preview.total).toEqual(report.total);
    const bySubmission = (one: typeof report) =>
      one.submissions.toSorted((a, b) => a.submission.localeCompare(b.submission));
    expect(bySubmission(preview)).toEqual(bySubmission(report));
    expect(report.learners).toMatchObject([
      { learner: loses.userId, points: -15 },
      { learner: gains.userId, points: 15 },
    ]);
    expect(preview.learners).toEqual(report.learners);

    const points = [gains, loses, stays, both, kernel].map(({ userId }) => pointsOf(userId));
    expect(await Promise.all(points)).toEqual([15, 0, 15, 15, 15]);
    expect(await readBooks()).toEqual(await recomputeBooks());
    expect(await stored(loses)).toMatchObject({
      versionId: target.versionId,
      verdict: { kind: 'mismatch', misconceptions: [{ id: 'first-axis' }] },
      seed: 7,
    });
    expect(await stored(kernel)).toMatchObject({ versionId: oldVersion });
    const events = await database().auditEvent.findMany({ where: { subject: `submission:${loses.id}` } });
    expect(events).toMatchObject([
      {
        action: 'regradeSubmission',
        details: { fromVersion: oldVersion, from: 'passed', fromFuel: 3, points: -15 },
      },
    ]);
    await stopQueue();
  });

  it('started again goes on where it was cut off, and a finished one has nothing left to do', async () => {
    await classroom();
    expect(await startRegrade(target)).toBe(6);
    expect(await startRegrade(target)).toBe(0);
    await database().$executeRaw`
      DELETE FROM pgboss.job WHERE id IN (SELECT id FROM pgboss.job WHERE name = 'regrade' LIMIT 2)`;
    expect(await startRegrade(target)).toBe(2);
    await startRegrader();
    await untilDone();
    const report = await reportRegrade(target);
    expect(report.total.regraded).toBe(5);
    // Only the kernel is queued again, for a verifier that may have a GPU.
    expect(await startRegrade(target)).toBe(1);
    await untilDone();
    expect(await reportRegrade(target)).toEqual(report);
    await stopQueue();
  });
});

describe('one submission', { timeout: 180_000 }, () => {
  const regrade = ({ id: submissionId }: Stored) =>
    regradeSubmission({ submissionId, versionId: target.versionId }, sandboxPool());

  it('regraded by several workers at once changes once', async () => {
    const loses = await judged('passed', { source: wrong });
    const outcomes = await Promise.all([regrade(loses), regrade(loses), regrade(loses)]);
    expect(outcomes.toSorted()).toEqual(['current', 'current', 'regraded']);
    expect(await database().auditEvent.count()).toBe(1);
    expect(await pointsOf(loses.userId)).toBe(0);
  });

  it('that no longer passes leaves the points of another that passes at the same time', async () => {
    for (let round = 0; round < 5; round += 1) {
      const loses = await judged('passed', { source: wrong });
      const live = { id: randomUUID(), userId: loses.userId, tier: 'loops', createdAt: new Date() };
      await database().submission.create({
        data: { ...live, exerciseId: id, versionId: target.versionId, source: right, seed: 8 },
      });
      const passed = { kind: 'passed', cases: [], passed: 0, total: 0, console: '', misconceptions: [] };
      const verification = { verdict: passed as never, fuel: 1 };
      await Promise.all([regrade(loses), finishSubmission({ submission: live, ...target, verification })]);
      expect(await pointsOf(loses.userId)).toBe(15);
    }
    expect(await readBooks()).toEqual(await recomputeBooks());
  });

  it('of a guest changes the points of the account that the guest was merged into', async () => {
    const guestId = await createLearner({ isGuest: true });
    const [loses, accountId] = [
      await judged('passed', { source: wrong, userId: guestId }),
      await createLearner(),
    ];
    await Promise.all([mergeGuest({ guestId, accountId }), regrade(loses)]);
    expect(await pointsOf(accountId)).toBe(0);
    expect(await stored(loses)).toMatchObject({ userId: accountId, versionId: target.versionId });
    expect(await readBooks()).toEqual(await recomputeBooks());
  });

  it('is left alone when learners are given another version by now', async () => {
    const loses = await judged('passed', { source: wrong });
    await database().exercise.update({ where: { id }, data: { currentId: oldVersion } });
    expect(await regrade(loses)).toBe('current');
    await database().exercise.update({ where: { id }, data: { currentId: target.versionId } });
    expect(await pointsOf(loses.userId)).toBe(15);
  });

  it('is refused by a process that has another version on disk', async () => {
    const gains = await judged('mismatch', { source: right });
    const other = `${id}:other`;
    await database().exerciseVersion.create({
      data: { id: other, exerciseId: id, hash: 'other', files: {} },
    });
    await database().exercise.update({ where: { id }, data: { currentId: other } });
    const job = { submissionId: gains.id, versionId: other };
    await expect(regradeSubmission(job, sandboxPool())).rejects.toThrow(`must have ${other}`);
    await database().exercise.update({ where: { id }, data: { currentId: target.versionId } });
  });
});

// Last: a verifier also builds case packs, which takes the machine's time.
describe('a regrade beside a verifier', { timeout: 180_000 }, () => {
  it('lets learners pass who submit meanwhile', async () => {
    const old = [await judged('passed', { source: right }), await judged('mismatch', { source: right })];
    const live = { id: randomUUID(), userId: await createLearner(), tier: 'loops' };
    await database().submission.create({
      data: { ...live, exerciseId: id, versionId: target.versionId, source: right, seed: 8 },
    });
    await database().$transaction((tx) => enqueue(tx, 'verify', { submissionId: live.id }));
    await startRegrade(target);
    await startRegrader();
    const active = async () => {
      const [row] = await database().$queryRaw<{ jobs: number }[]>`
        SELECT count(*)::int AS jobs FROM pgboss.job WHERE name = 'regrade' AND state = 'active'`;
      return row!.jobs;
    };
    await expect.poll(active, patience).toBeGreaterThan(0);
    await startVerifier();
    await untilDone();
    const { verifiedAt } = await stored(live);
    for (const one of old) {
      const regraded = await stored(one);
      expect(regraded.versionId).toBe(target.versionId);
      expect(regraded.verifiedAt!.getTime()).toBeGreaterThanOrEqual(verifiedAt!.getTime());
    }
    await stopQueue();
  });
});
