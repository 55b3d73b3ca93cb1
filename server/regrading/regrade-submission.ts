import type { Tier } from '#graders/exercise.ts';
import type { SandboxPool } from '#graders/sandbox/pool.ts';
import type { Verdict } from '#graders/verdict.ts';
import { auditActions, recordAudit } from '#server/access/audit.ts';
import { lockOwner } from '#server/accounts/owner.ts';
import { database } from '#server/database/client.ts';
import type { Exercise } from '#server/exercises/exercise.ts';
import { findGradable } from '#server/exercises/find-published.ts';
import { selectVersionId } from '#server/exercises/publish.ts';
import { recordSolution } from '#server/review/record-review.ts';
import { storable } from '#server/verification/finish.ts';
import { verify, type Verification } from '#server/verification/verify.ts';
import { settlePoints } from './settle-points.ts';

/** What the audit keeps of one regraded submission: kinds of verdicts, versions by their ids, fuel. */
export interface RegradedDetails extends Record<string, string | number | null> {
  tier: string;
  from: string;
  to: string;
  fromVersion: string;
  toVersion: string;
  fromFuel: number | null;
  toFuel: number;
  /** What the learner's points changed by. */
  points: number;
}

/** `current`: nothing was left to do. `noGpu`: a kernel, and nothing here can run it. */
export type Regraded = 'regraded' | 'current' | 'noGpu';

/** A submission whose verdict is final, as far as it is needed here. */
type Stored = NonNullable<Awaited<ReturnType<typeof selectOutdated>>>;

/**
 * Finds the verdict of a submission anew by the exercise's present version, with its own secret seed, and stores it
 * with the points that it changes and an audit event in one transaction. Doing it twice is the same as once.
 */
export async function regradeSubmission(
  { submissionId, versionId }: { submissionId: string; versionId: string },
  pool: SandboxPool,
): Promise<Regraded> {
  const submission = await selectOutdated(submissionId, versionId);
  if (submission === null) return 'current';
  const exercise = await findGradable(submission.exerciseId);
  if (exercise === null || (await selectVersionId(exercise)) !== versionId)
    throw new Error(`regradeSubmission: this process must have ${versionId}, has ${exercise?.version}`);
  const { tier, source } = submission;
  if (tier === 'kernel' && !(await pool.gpu()).available) return 'noGpu';
  const verification = await verify({ exercise, tier: tier as Tier, source, seed: submission.seed! }, pool);
  const isFirst = await store(submission, { versionId, exercise, verification });
  return isFirst ? 'regraded' : 'current';
}

/** Null for one that is up to date, gone or not final, and for a version that has been replaced meanwhile. */
async function selectOutdated(id: string, versionId: string) {
  const submission = await database().submission.findUnique({ where: { id } });
  if (submission?.state !== 'verified' || submission.versionId === versionId || submission.seed === null)
    return null;
  const current = await database().exercise.findUnique({ where: { id: submission.exerciseId } });
  return current?.currentId === versionId ? submission : null;
}

interface Found {
  versionId: string;
  exercise: Exercise;
  verification: Verification;
}

async function store(submission: Stored, { versionId, exercise, verification }: Found): Promise<boolean> {
  const { id, tier } = submission;
  const { verdict, fuel } = verification;
  return database().$transaction(async (tx) => {
    // First, as a merge of this learner does: two who lock in the same order never wait for each other.
    const owner = await lockOwner(tx, submission.userId);
    const { count } = await tx.submission.updateMany({
      where: { id, state: 'verified', versionId: submission.versionId },
      data: { verdict: storable(verdict), fuel, versionId, verifiedAt: new Date() },
    });
    if (count === 0) return false;
    if (verdict.kind === 'passed') {
      const solution = { id, userId: owner.id, exerciseId: exercise.manifest.id, at: submission.createdAt };
      await recordSolution(tx, solution);
    }
    const change = await settlePoints(tx, owner, { exercise: exercise.manifest, tier });
    const details: RegradedDetails = {
      tier,
      from: kindOf(submission.verdict),
      to: verdict.kind,
      fromVersion: submission.versionId,
      toVersion: versionId,
      fromFuel: submission.fuel,
      toFuel: fuel,
      points: change,
    };
    await recordAudit(tx, {
      actorId: null,
      action: auditActions.regraded,
      subject: `submission:${id}`,
      details,
    });
    return true;
  });
}

/** The kind of a stored verdict. */
export function kindOf(verdict: unknown): string {
  return (verdict as Verdict).kind;
}
