import type { Tier } from '#graders/exercise.ts';
import type { SandboxPool } from '#graders/sandbox/pool.ts';
import { database } from '#server/database/client.ts';
import { pointsAfterHelp } from '#server/submissions/points-after-help.ts';
import { pointKey } from '#server/submissions/point-key.ts';
import { verify } from '#server/verification/verify.ts';
import { outdatedIds, type Target } from './outdated.ts';
import { kindOf } from './regrade-submission.ts';
import { makeReport, type ChangedLearner, type ChangedSubmission, type RegradeReport } from './report.ts';

/** As many at once as a sandbox pool of the command line runs. */
const pageSize = 8;

interface Graded {
  id: string;
  userId: string;
  tier: string;
  from: string;
  /** Null where nothing here can run it. */
  to: string | null;
}

/** What a regrade would change. Nothing is written, and the queue is not used. */
export async function previewRegrade(target: Target, pool: SandboxPool): Promise<RegradeReport> {
  const graded: Graded[] = [];
  for await (const ids of outdatedIds(target, pageSize))
    graded.push(...(await Promise.all(ids.map((id) => gradeOutdated(id, target, pool)))));
  const submissions = graded.flatMap(({ id, userId, tier, from, to }): ChangedSubmission[] =>
    to === null || from === to ? [] : [{ submission: id, learner: userId, tier, from, to }],
  );
  const regraded = graded.filter(({ to }) => to !== null).length;
  const points = await changesOfPoints(target, graded);
  return makeReport(target, {
    dryRun: true,
    regraded,
    waiting: 0,
    left: graded.length - regraded,
    submissions,
    points,
  });
}

async function gradeOutdated(id: string, { exercise }: Target, pool: SandboxPool): Promise<Graded> {
  const { userId, tier, source, seed, verdict } = await database().submission.findUniqueOrThrow({
    where: { id },
  });
  const from = kindOf(verdict);
  if (seed === null || (tier === 'kernel' && !(await pool.gpu()).available))
    return { id, userId, tier, from, to: null };
  const found = await verify({ exercise, tier: tier as Tier, source, seed }, pool);
  return { id, userId, tier, from, to: found.verdict.kind };
}

/** One line per learner and tier that the regrade is about. */
async function changesOfPoints(target: Target, graded: readonly Graded[]): Promise<ChangedLearner[]> {
  const groups = Map.groupBy(graded, ({ userId, tier }) => JSON.stringify([userId, tier]));
  const changes: ChangedLearner[] = [];
  for (const group of groups.values()) changes.push(await changeOfPoints(target, group));
  return changes;
}

async function changeOfPoints({ exercise, versionId }: Target, group: Graded[]): Promise<ChangedLearner> {
  const { userId, tier } = group[0]!;
  const { id, points: base } = exercise.manifest;
  const solvedByGroup = group.some(({ from, to }) => (to ?? from) === 'passed');
  const solved = solvedByGroup || (await isSolvedNow({ userId, exerciseId: id, tier, versionId }));
  const { name, points: entries } = await database().user.findUniqueOrThrow({
    where: { id: userId },
    select: { name: true, points: { where: { sourceKey: pointKey(id, tier), revokedAt: null } } },
  });
  const present = entries[0]?.amount ?? 0;
  if (!solved) return { learner: userId, name, points: -present };
  const amount = await pointsAfterHelp(database(), userId, { id, points: base }, tier);
  return { learner: userId, name, points: Math.max(0, amount - present) };
}

/** Whether a submission that was graded by this version already solves the tier. */
async function isSolvedNow(where: {
  userId: string;
  exerciseId: string;
  tier: string;
  versionId: string;
}): Promise<boolean> {
  const passed = { state: 'verified' as const, verdict: { path: ['kind'], equals: 'passed' } };
  return (await database().submission.count({ where: { ...where, ...passed } })) > 0;
}
