import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GET as getPack } from '../../app/packs/[file]/route.ts';
import { GET as getSubmission } from '../../app/api/v1/submissions/[id]/route.ts';
import { POST as postSubmission } from '../../app/api/v1/submissions/route.ts';
import { decodePack } from '#graders/pack.ts';
import type { SubmissionView } from '#graders/submission.ts';
import { setArchived } from '#server/authoring/archive-exercise.ts';
import { createExercise } from '#server/authoring/create-exercise.ts';
import { previewAuthored, regradeAuthored } from '#server/authoring/regrade-authored.ts';
import { keepDraft } from '#server/authoring/versions.ts';
import { database } from '#server/database/client.ts';
import { findPublished } from '#server/exercises/find-published.ts';
import { selectExercisePage } from '#server/exercises/page.ts';
import { startQueue, stopQueue } from '#server/queue.ts';
import { selectSolved } from '#server/submissions/select.ts';
import { reproduceVerdict } from '#server/verification/reproduce.ts';
import { closeSandboxPool, sandboxPool } from '#server/verification/sandbox-pool.ts';
import { startVerifier } from '#server/verification/verifier.ts';
import { BrowserDouble } from './browser-double.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { createLearner } from './learners.ts';

useFreshDatabase();
beforeAll(async () => {
  await startQueue();
  await startVerifier();
});
afterAll(async () => {
  await stopQueue();
  closeSandboxPool();
});

const id = 'x-my-relu';
const asked = { id, tier: undefined, learnerId: null, locale: 'en' } as const;

/** An exercise from the template, as its author gives it to learners. */
async function publishTemplate(): Promise<{ authorId: string; files: Record<string, string> }> {
  const authorId = await createLearner();
  await database().user.update({ where: { id: authorId }, data: { role: 'instructor' } });
  const revision = randomUUID();
  await createExercise(authorId, { id, revision, source: { kind: 'template', template: 'tensor' } });
  await keepDraft(authorId, id, { revision, note: '' });
  const version = await database().exerciseVersion.findFirstOrThrow({ where: { exerciseId: id } });
  await database().exercise.update({ where: { id }, data: { currentId: version.id } });
  return { authorId, files: version.files as Record<string, string> };
}

it('is given to learners, judged in sandboxes, and brings no points', async () => {
  expect(await selectExercisePage(asked)).toBeNull();
  const { authorId, files } = await publishTemplate();
  const page = (await selectExercisePage(asked))!;
  expect(page.manifest.id).toBe(id);
  expect(page.starter).toBe(files['loops/starter.ts']);
  const pack = await getPack(new Request(`http://localhost:3000/packs/${page.packHash}.bin`), {
    params: Promise.resolve({ file: `${page.packHash}.bin` }),
  });
  const { cases, device, wrong } = decodePack(await pack.arrayBuffer());
  expect(device).toBe(false);
  expect(cases.every(({ expected, throws }) => expected !== null || throws !== undefined)).toBe(true);
  expect(wrong.length).toBeGreaterThan(0);

  const browser = new BrowserDouble();
  const submit = async (source: string): Promise<SubmissionView> => {
    const body = { id: randomUUID(), exercise: id, tier: 'loops', source };
    const answer = await browser.post(postSubmission, '/api/v1/submissions', body);
    expect(answer.status, JSON.stringify(answer.body)).toBe(202);
    const read = async (): Promise<SubmissionView> => {
      const seen = await browser.send(getSubmission, `/api/v1/submissions/${body.id}`, {
        method: 'GET',
        params: { id: body.id },
      });
      return seen.body as SubmissionView;
    };
    await expect.poll(async () => (await read()).state, { timeout: 30_000 }).toBe('verified');
    return read();
  };
  const [wrongFile] = Object.keys(files).filter((file) => file.startsWith('loops/wrong/'));
  const failed = await submit(files[wrongFile!]!);
  expect(failed.verdict).toMatchObject({ kind: 'mismatch' });
  const passed = await submit(files['loops/solution.ts']!);
  expect(passed).toMatchObject({ verdict: { kind: 'passed' }, points: 0, standing: { points: 0 } });
  const { userId } = await database().submission.findUniqueOrThrow({ where: { id: passed.id } });
  expect(await selectSolved(userId)).toEqual(new Map([[id, ['loops']]]));
  expect(await database().reviewLog.count({ where: { userId } })).toBe(0);

  const again = await reproduceVerdict(passed.id, sandboxPool());
  expect(again.same).toEqual({ verdict: true, fuel: true });
  expect(again.version.isPresent).toBe(true);

  const none = { names: [], others: 0 };
  expect(await previewAuthored(authorId, id)).toEqual({ judged: 0, left: 0, gained: none, lost: none });
  const other = await database().exerciseVersion.create({
    data: { id: `${id}:old`, exerciseId: id, hash: '0'.repeat(64), files: {} },
  });
  const verdict = { kind: 'passed', cases: [] };
  await database().submission.update({
    where: { id: failed.id },
    data: { versionId: other.id, verdict },
  });
  // The learner's other submission still solves it: nobody loses.
  expect(await previewAuthored(authorId, id)).toEqual({ judged: 1, left: 0, gained: none, lost: none });
  await database().submission.update({
    where: { id: passed.id },
    data: { versionId: other.id, verdict: { kind: 'mismatch' } },
  });
  await database().submission.update({ where: { id: failed.id }, data: { verdict: { kind: 'mismatch' } } });
  const one = { names: [], others: 1 };
  expect(await previewAuthored(authorId, id)).toEqual({ judged: 2, left: 0, gained: one, lost: none });
  await database().submission.update({ where: { id: failed.id }, data: { verdict } });
  await database().submission.update({ where: { id: passed.id }, data: { userId: authorId } });
  expect(await previewAuthored(authorId, id)).toEqual({ judged: 2, left: 0, gained: one, lost: one });
  expect(await regradeAuthored(authorId, id)).toEqual({ queued: 2 });
  await expect(previewAuthored(userId, id)).rejects.toMatchObject({ status: 403 });

  await setArchived(authorId, id, true);
  expect(await selectExercisePage(asked)).toBeNull();
  const refused = await browser.post(postSubmission, '/api/v1/submissions', {
    ...{ id: randomUUID(), exercise: id, tier: 'loops', source: files['loops/solution.ts'] },
  });
  expect(refused.status).toBe(404);
  await setArchived(authorId, id, false);
  expect((await findPublished(id))?.manifest.id).toBe(id);
});

it('whose stored files are others than its version names is never given to anybody', async () => {
  const version = await database().exerciseVersion.findFirstOrThrow({ where: { exerciseId: id } });
  const files = { ...(version.files as Record<string, string>), 'reference.ts': '// forged' };
  const forged = { id: `${id}:forged`, exerciseId: id, hash: 'f'.repeat(64), files };
  await database().exerciseVersion.create({ data: forged });
  await database().exercise.update({ where: { id }, data: { currentId: forged.id } });
  await expect(findPublished(id)).rejects.toThrow('the files must be');
});
