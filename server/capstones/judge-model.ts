import { isDeepStrictEqual } from 'node:util';
import type { Prisma } from '#generated/prisma/client.ts';
import { mulberry32 } from '#graders/random.ts';
import type { Assessment, AssessmentJob } from '#graders/training/assess.ts';
import type { Assessor } from '#graders/training/assessor.ts';
import { capstonePoints } from '#graders/training/capstone.ts';
import { plausibleDifferenceOf, taskOn, type DataSetId } from '#graders/training/data-set.ts';
import { decodeModelFile, type ModelFile } from '#graders/training/model-file.ts';
import type { ModelVerdict } from '#graders/training/model-view.ts';
import { drawTraining } from '#graders/training/real-data.ts';
import type { CapstoneTask } from '#graders/training/task.ts';
import { lockOwner } from '#server/accounts/owner.ts';
import { database, type Transaction } from '#server/database/client.ts';
import { metrics } from '#server/metrics/metrics.ts';
import { grantPointsTo } from '#server/points/grant.ts';
import { pointKey } from '#server/submissions/point-key.ts';
import { pointsAfterHelp } from '#server/submissions/points-after-help.ts';
import { findCapstone, type Capstone } from './load.ts';
import { loadHeldOut, loadRealData } from './real-sets.ts';

/** Judges a queued model in a child process and grants what it is worth. Another one who comes second changes nothing. */
export async function judgeModel(id: string, assessor: Assessor): Promise<void> {
  const stored = await database().trainedModel.findUnique({ where: { id } });
  if (stored?.state !== 'queued') return;
  const capstone = findCapstone(stored.exerciseId);
  if (capstone === null) throw new Error(`capstone ${stored.exerciseId} is gone`);
  const { claimed, ...file } = decodeModelFile(stored.file);
  const draw = mulberry32(stored.seed);
  const secrets = [draw(), draw()].map((share) => Math.floor(share * 2 ** 31));
  const assessment = await assessor.run({ ...file, ...examplesOf(file, secrets) });
  await finishModel({
    id,
    userId: stored.userId,
    capstone,
    dataSet: file.dataSet,
    verdict: verdictOf(taskOn(capstone.task, file.dataSet), assessment, {
      claimed,
      plausibleDifference: plausibleDifferenceOf(file.dataSet),
    }),
  });
}

/** Generators draw two held-out sets from secret seeds; a data set that was measured has one, which the server holds. */
function examplesOf(
  { dataSet, training, seed }: Pick<ModelFile, 'dataSet' | 'training' | 'seed'>,
  secrets: number[],
): Pick<AssessmentJob, 'secrets' | 'real'> {
  if (dataSet === 'generated') return { secrets, real: null };
  const [secret] = secrets as [number, ...number[]];
  return {
    secrets: [secret],
    real: {
      training: drawTraining(loadRealData(dataSet), training, seed),
      heldOut: loadHeldOut(dataSet, secret),
    },
  };
}

export function verdictOf(
  { pass }: Pick<CapstoneTask, 'pass'>,
  given: Assessment,
  { claimed, plausibleDifference }: { claimed: number; plausibleDifference: number },
): ModelVerdict {
  if (given.kind === 'stopped') return { kind: 'stopped' };
  if (given.kind !== 'assessed') return given;
  const accuracy = Math.min(...given.accuracies);
  const isDoubtful = !(Math.abs(accuracy - claimed) <= plausibleDifference);
  const problems = given.problems.filter((problem, at) =>
    given.problems.slice(0, at).every((before) => !isDeepStrictEqual(before, problem)),
  );
  if (problems.length > 0 || accuracy < pass) return { kind: 'failed', accuracy, problems, isDoubtful };
  return { kind: 'passed', accuracy, isDoubtful };
}

interface Finished {
  id: string;
  userId: string;
  capstone: Capstone;
  dataSet: DataSetId;
  verdict: ModelVerdict;
}

async function finishModel({ id, userId, capstone, dataSet, verdict }: Finished): Promise<void> {
  const { manifest } = capstone;
  const task = taskOn(capstone.task, dataSet);
  const accuracy = 'accuracy' in verdict ? verdict.accuracy : null;
  const isFirst = await database().$transaction(async (tx) => {
    // First, as a merge of this learner does: two who lock in the same order never wait for each other.
    const owner = await lockOwner(tx, userId);
    const { count } = await tx.trainedModel.updateMany({
      where: { id, state: 'queued' },
      data: { state: 'verified', verdict: { ...verdict }, accuracy, verifiedAt: new Date() },
    });
    if (count === 0) return false;
    await forgetOthers(tx, { userId: owner.id, exerciseId: manifest.id, dataSet });
    if (verdict.kind !== 'passed') return true;
    const points = capstonePoints(manifest.points, task, verdict.accuracy);
    await grantPointsTo(tx, owner, {
      sourceKey: pointKey(manifest.id, 'training'),
      amount: await pointsAfterHelp(tx, owner.id, { id: manifest.id, points }, 'training'),
      reason: `trained ${manifest.id} on ${dataSet} to ${verdict.accuracy.toFixed(3)}`,
      track: manifest.track,
    });
    return true;
  });
  if (isFirst) metrics().verifications.inc({ tier: 'training', outcome: verdict.kind });
}

/**
 * Of the judged ones on each data set stay the best that passed, and the newest. What was better than all before it stays
 * too, without its file: a class counts what was in time, even where a later model is better.
 */
async function forgetOthers(
  tx: Transaction,
  of: { userId: string; exerciseId: string; dataSet: DataSetId },
): Promise<void> {
  const where = { ...of, state: { not: 'queued' as const } };
  const select = { id: true };
  const kept = await Promise.all([
    tx.trainedModel.findFirst({ where, orderBy: { createdAt: 'desc' }, select }),
    tx.trainedModel.findFirst({ where: { ...where, ...passed }, orderBy: best, select }),
  ]);
  const ids = kept.flatMap((one) => (one ? [one.id] : []));
  const steps = (await selectSteps(tx, { ...where, ...passed })).filter((id) => !ids.includes(id));
  await tx.trainedModel.deleteMany({ where: { ...where, id: { notIn: [...ids, ...steps] } } });
  await tx.trainedModel.updateMany({ where: { id: { in: steps } }, data: { file: new Uint8Array() } });
}

/** Ids of the models that were better than all before them. */
async function selectSteps(tx: Transaction, where: Prisma.TrainedModelWhereInput): Promise<string[]> {
  const models = await tx.trainedModel.findMany({
    where,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, accuracy: true },
  });
  let best = -1;
  return models.flatMap(({ id, accuracy }) => {
    if (accuracy === null || accuracy <= best) return [];
    best = accuracy;
    return [id];
  });
}

const passed = { verdict: { path: ['kind'], equals: 'passed' } };
const best = [{ accuracy: 'desc' as const }, { createdAt: 'asc' as const }];

/** Gives up on a model that cannot be judged for a failure of ours; the learner may send it again. */
export async function abandonModel(id: string): Promise<void> {
  await database().trainedModel.updateMany({
    where: { id, state: 'queued' },
    data: { state: 'failed', verifiedAt: new Date() },
  });
  metrics().verifications.inc({ tier: 'training', outcome: 'abandoned' });
}

/**
 * The best model of a capstone that a learner's browser trained, on one data set or on any, and the server has confirmed;
 * null for none.
 */
export async function selectBestModel(userId: string, exerciseId: string, dataSet?: DataSetId) {
  const found = await database().trainedModel.findFirst({
    where: { userId, exerciseId, ...(dataSet && { dataSet }), state: 'verified', ...passed },
    orderBy: best,
  });
  return found && { id: found.id, accuracy: found.accuracy!, bytes: found.file, createdAt: found.createdAt };
}
