import type { Verdict } from '#graders/verdict.ts';
import { lockOwner } from '#server/accounts/owner.ts';
import { database } from '#server/database/client.ts';
import type { Exercise } from '#server/exercises/exercise.ts';
import { metrics } from '#server/metrics/metrics.ts';
import { tierPoints } from '#server/exercises/tier-points.ts';
import { grantPointsTo } from '#server/points/grant.ts';
import { recordSolution } from '#server/review/record-review.ts';
import { pointsAfterHelp } from '#server/submissions/points-after-help.ts';
import { pointKey } from '#server/submissions/point-key.ts';
import type { Verification } from './verify.ts';

interface Finished {
  submission: { id: string; userId: string; tier: string; createdAt: Date };
  exercise: Exercise;
  versionId: string;
  verification: Verification;
  /** The outputs came from the learner's device: no points. */
  isAttested?: boolean;
}

/**
 * Stores the final verdict and grants its points in one transaction. Whoever finishes second (a worker that was
 * thought dead, a job delivered twice) finds the submission final and changes nothing. Returns whether it was first.
 */
export async function finishSubmission({
  submission,
  exercise,
  versionId,
  verification,
  isAttested = false,
}: Finished): Promise<boolean> {
  const { verdict, fuel } = verification;
  const isFirst = await database().$transaction(async (tx) => {
    // First, as a merge of this learner does: two who lock in the same order never wait for each other.
    const owner = verdict.kind === 'passed' ? await lockOwner(tx, submission.userId) : null;
    const { count } = await tx.submission.updateMany({
      where: { id: submission.id, state: 'queued' },
      data: {
        state: isAttested ? 'attested' : 'verified',
        verdict: storable(verdict),
        fuel,
        attestation: null,
        versionId,
        verifiedAt: new Date(),
      },
    });
    if (count === 0) return false;
    if (owner === null) return true;
    const { id, points, track } = exercise.manifest;
    const { id: submissionId, createdAt: at } = submission;
    await recordSolution(tx, { id: submissionId, userId: owner.id, exerciseId: id, at });
    if (isAttested) return true;
    await grantPointsTo(tx, owner, {
      sourceKey: pointKey(id, submission.tier),
      amount: {
        most: tierPoints(points, submission.tier),
        find: () => pointsAfterHelp(tx, owner.id, { id, points }, submission.tier),
      },
      reason: `solved ${id} in ${submission.tier}`,
      track,
    });
    return true;
  });
  if (isFirst) metrics().verifications.inc({ tier: submission.tier, outcome: verdict.kind });
  return isFirst;
}

/** A verdict as it is kept and shown: hidden cases show which design failed, never its data. */
export function storable(verdict: Verdict): object {
  if (!('cases' in verdict)) return verdict;
  const cases = verdict.cases.map((report) => {
    const { hidden, failure } = report;
    if (hidden && failure?.kind === 'property') {
      return { ...report, failure: { kind: 'hidden', differs: 'property', path: '' } };
    }
    if (!hidden || failure?.kind !== 'mismatch') return report;
    const { kind, path } = failure.mismatch;
    return { ...report, failure: { kind: 'hidden', differs: kind, path } };
  });
  if (verdict.kind === 'passed') return { ...verdict, cases };
  const failed = cases.find(({ failure }) => failure !== undefined);
  return { ...verdict, cases, failure: failed?.failure };
}

/** Gives up on a submission that the verifier itself cannot finish; the learner may submit again. */
export async function abandonSubmission(id: string): Promise<void> {
  const abandoned = await database().submission.updateManyAndReturn({
    where: { id, state: 'queued' },
    data: { state: 'failed', verifiedAt: new Date() },
    select: { tier: true },
  });
  for (const { tier } of abandoned) metrics().verifications.inc({ tier, outcome: 'abandoned' });
}
