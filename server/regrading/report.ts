import { auditActions } from '#server/access/audit.ts';
import { database } from '#server/database/client.ts';
import { outdated, type Target } from './outdated.ts';
import type { RegradedDetails } from './regrade-submission.ts';
import { waitingFor } from './start-regrade.ts';

/** A submission whose verdict is of another kind than before. */
export interface ChangedSubmission {
  submission: string;
  learner: string;
  tier: string;
  from: string;
  to: string;
}

/** A learner whose points change. */
export interface ChangedLearner {
  learner: string;
  name: string;
  points: number;
}

export interface RegradeReport {
  exercise: string;
  version: string;
  /** Nothing was written: what would change. */
  dryRun: boolean;
  total: {
    /** Verdicts found anew by this version, so far. */
    regraded: number;
    changed: number;
    gained: number;
    lost: number;
    /** Verdicts of other versions whose turn comes. */
    waiting: number;
    /** Those for which nothing can be found here: kernels without a GPU, or failures of the verifier. */
    left: number;
  };
  submissions: ChangedSubmission[];
  learners: ChangedLearner[];
}

interface EventRow {
  submission: string;
  learner: string;
  name: string;
  details: RegradedDetails;
}

/** Who has changed by the regrade to this version, from the audit: the same whoever asks, and whenever. */
export async function reportRegrade(target: Target): Promise<RegradeReport> {
  const events = await selectEvents(target);
  // Jobs first: one that ends in between is then not counted as left.
  const waiting = await waitingFor(target.versionId);
  const old = await database().submission.findMany({ where: outdated(target), select: { id: true } });
  const stillWaiting = old.filter(({ id }) => waiting.has(id)).length;
  const submissions = events.flatMap(({ submission, learner, details: { tier, from, to } }) =>
    from === to ? [] : [{ submission, learner, tier, from, to }],
  );
  return makeReport(target, {
    dryRun: false,
    regraded: events.length,
    waiting: stillWaiting,
    left: old.length - stillWaiting,
    submissions,
    points: events.map(({ learner, name, details: { points } }) => ({ learner, name, points })),
  });
}

interface Findings {
  dryRun: boolean;
  regraded: number;
  waiting: number;
  left: number;
  submissions: ChangedSubmission[];
  /** Changes of points, several of one learner possibly. */
  points: ChangedLearner[];
}

export function makeReport({ exercise }: Target, findings: Findings): RegradeReport {
  const { dryRun, regraded, waiting, left, submissions, points } = findings;
  const sums = new Map<string, ChangedLearner>();
  for (const change of points) {
    const sum = sums.get(change.learner) ?? { ...change, points: 0 };
    sums.set(change.learner, { ...sum, points: sum.points + change.points });
  }
  const learners = [...sums.values()].filter((sum) => sum.points !== 0).sort((a, b) => a.points - b.points);
  const gained = learners.filter((sum) => sum.points > 0).length;
  const total = {
    regraded,
    changed: submissions.length,
    gained,
    lost: learners.length - gained,
    waiting,
    left,
  };
  return { exercise: exercise.manifest.id, version: exercise.version, dryRun, total, submissions, learners };
}

async function selectEvents({ exercise, versionId }: Target): Promise<EventRow[]> {
  return database().$queryRaw<EventRow[]>`
    SELECT s."id"::text AS submission, u."id" AS learner, u."name", e."details"
    FROM "submission" s
    JOIN "audit_event" e ON e."subject" = 'submission:' || s."id" AND e."action" = ${auditActions.regraded}
    JOIN "user" u ON u."id" = s."userId"
    WHERE s."exerciseId" = ${exercise.manifest.id} AND s."versionId" = ${versionId}
      AND e."details"->>'toVersion' = ${versionId}
    ORDER BY e."createdAt", s."id"`;
}
