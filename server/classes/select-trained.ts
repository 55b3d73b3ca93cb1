import { capstonePoints } from '#graders/training/capstone.ts';
import { taskOn, type DataSetId } from '#graders/training/data-set.ts';
import { findCapstone } from '#server/capstones/load.ts';
import { database } from '#server/database/client.ts';
import type { Work } from './select-work.ts';

interface Trained {
  userId: string;
  exerciseId: string;
  passed: { at: number; accuracy: number; dataSet: DataSetId }[] | null;
  waiting: number;
}

/** What learners have trained for capstones; a model counts the share of the capstone's points that it is worth. */
export async function selectTrained(
  userIds: readonly string[],
  exerciseIds: readonly string[],
): Promise<(userId: string, exerciseId: string) => Work> {
  const rows = exerciseIds.length === 0 ? [] : await readModels(userIds, exerciseIds);
  const byKey = new Map(rows.map((row) => [`${row.userId} ${row.exerciseId}`, row]));
  return (userId, exerciseId) => workOf(exerciseId, byKey.get(`${userId} ${exerciseId}`));
}

function workOf(exerciseId: string, row: Trained | undefined): Work {
  const passed = row?.passed ?? [];
  const attempts = passed.map(({ at, ...model }) => ({
    question: 'model',
    at: new Date(at),
    score: shareOf(exerciseId, model),
  }));
  // How often a question has to be answered is said of topics only.
  const counts = new Map(row === undefined ? [] : [['model', passed.length > 0 ? Infinity : 0]]);
  return { questions: 1, attempts, counts, waiting: row?.waiting ?? 0 };
}

/** Thresholds are those of the data set that the model was trained on. */
function shareOf(
  exerciseId: string,
  { accuracy, dataSet }: { accuracy: number; dataSet: DataSetId },
): number {
  const capstone = findCapstone(exerciseId);
  if (capstone === null) return 0;
  const { points } = capstone.manifest;
  return capstonePoints(points, taskOn(capstone.task, dataSet), accuracy) / points;
}

function readModels(userIds: readonly string[], exerciseIds: readonly string[]): Promise<Trained[]> {
  return database().$queryRaw<Trained[]>`
    SELECT "userId", "exerciseId",
      json_agg(json_build_object('at', (extract(epoch FROM "createdAt") * 1000)::bigint, 'accuracy', "accuracy",
        'dataSet', "dataSet")
        ORDER BY "createdAt")
        FILTER (WHERE "state" = 'verified' AND "verdict"->>'kind' = 'passed') AS "passed",
      count(*) FILTER (WHERE "state" = 'queued')::int AS "waiting"
    FROM "trained_model"
    WHERE "userId" = ANY(${[...userIds]}) AND "exerciseId" = ANY(${[...exerciseIds]})
    GROUP BY "userId", "exerciseId"`;
}
