import { randomUUID } from 'node:crypto';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SandboxPool } from '#graders/sandbox/pool.ts';
import { database } from '#server/database/client.ts';
import type { Exercise } from '#server/exercises/exercise.ts';
import { readExerciseFolder } from '#server/exercises/folder.ts';
import { findExercise } from '#server/exercises/load.ts';
import { publishExercises, selectVersionId } from '#server/exercises/publish.ts';
import { finishSubmission } from '#server/verification/finish.ts';
import { NotReproducible, reproduceVerdict } from '#server/verification/reproduce.ts';
import { verify } from '#server/verification/verify.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { createLearner } from './learners.ts';

const id = 'b-cross-correlation';
const exercise: Exercise = (await findExercise(id))!;
const right = exercise.files['loops/solution.ts']!;
const wrong = exercise.files['loops/wrong/ceil-size.ts']!;
const pool = new SandboxPool(2, { gpu: false });

useFreshDatabase();
beforeAll(publishExercises);
afterAll(() => pool.close());

async function store(
  source: string,
  versionId: string,
): Promise<{ id: string; userId: string; tier: string; createdAt: Date }> {
  const stored = { id: randomUUID(), userId: await createLearner(), tier: 'loops', createdAt: new Date() };
  await database().submission.create({
    data: { ...stored, exerciseId: id, versionId, source, seed: 20_261 },
  });
  return stored;
}

async function verified(source: string): Promise<string> {
  const versionId = await selectVersionId(exercise);
  const submission = await store(source, versionId);
  const verification = await verify({ exercise, tier: 'loops', source, seed: 20_261 }, pool);
  await finishSubmission({ submission, exercise, versionId, verification });
  return submission.id;
}

/** Stores files as a version of their own, named as every version is. */
async function storeVersion(files: Record<string, string>): Promise<string> {
  const root = mkdtempSync(path.join(tmpdir(), 'layerwise-test-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  const { hash } = readExerciseFolder(root);
  rmSync(root, { recursive: true });
  const version = { id: `${id}:${hash.slice(0, 16)}`, exerciseId: id, hash, files };
  return (await database().exerciseVersion.create({ data: version })).id;
}

describe('a stored verdict', () => {
  it('is reproduced with its fuel, right or wrong', async () => {
    for (const source of [right, wrong]) {
      const found = await reproduceVerdict(await verified(source), pool);
      expect(found.same).toEqual({ verdict: true, fuel: true });
      expect(found.version.isPresent).toBe(true);
      expect(found.stored.verdict.kind).toBe(source === right ? 'passed' : 'mismatch');
    }
  });

  it('that was changed afterwards is told, with the place', async () => {
    const submission = await verified(right);
    const { verdict } = await database().submission.findUniqueOrThrow({ where: { id: submission } });
    const data = { verdict: { ...(verdict as object), passed: 1 }, fuel: 1 };
    await database().submission.update({ where: { id: submission }, data });
    const found = await reproduceVerdict(submission, pool);
    expect(found).toMatchObject({ same: { verdict: false, fuel: false }, differences: ['passed'] });
  });

  it('is reproduced by the version that decided it, and the change since is told', async () => {
    const name = 'kernel taller than the padded image';
    expect(exercise.files['cases.ts']).toContain(name);
    const files = {
      ...exercise.files,
      'cases.ts': exercise.files['cases.ts']!.replaceAll(name, 'as it was called once'),
    };
    const submission = await store(wrong, await storeVersion(files));
    const verdict = { kind: 'passed', cases: [] };
    await database().submission.update({
      where: { id: submission.id },
      data: { state: 'verified', verdict, fuel: 1, verifiedAt: new Date() },
    });
    const found = await reproduceVerdict(submission.id, pool);
    expect(found.version).toMatchObject({ present: exercise.version, isPresent: false });
    expect(found.version.stored).not.toBe(exercise.version);
    expect(found.reproduced.verdict.kind).toBe('mismatch');
    const text = JSON.stringify(found.reproduced.verdict);
    expect(text).toContain('as it was called once');
    expect(text).not.toContain(name);
  });

  it('that is none is refused with the reason', async () => {
    const queued = await store(right, await selectVersionId(exercise));
    await expect(reproduceVerdict(queued.id, pool)).rejects.toThrow('has no final verdict: it is queued');
    await expect(reproduceVerdict('nonsense', pool)).rejects.toThrow(NotReproducible);
    await expect(reproduceVerdict(randomUUID(), pool)).rejects.toThrow('There is no submission');
    await database().submission.update({ where: { id: queued.id }, data: { state: 'attested' } });
    await expect(reproduceVerdict(queued.id, pool)).rejects.toThrow("learner's device");
  });

  it('by a version whose files were changed is refused', async () => {
    const versionId = await storeVersion({ ...exercise.files, 'note.md': 'one' });
    await database().exerciseVersion.update({
      where: { id: versionId },
      data: { files: { ...exercise.files, 'note.md': 'two' } },
    });
    const submission = await store(right, versionId);
    const data = { state: 'verified' as const, verdict: { kind: 'passed' }, fuel: 1 };
    await database().submission.update({ where: { id: submission.id }, data });
    await expect(reproduceVerdict(submission.id, pool)).rejects.toThrow('must have the hash');
  });
});
