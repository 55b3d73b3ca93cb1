import type { CapstoneStatistics } from '#graders/class-statistics.ts';
import { database } from '#server/database/client.ts';
import { median } from './exercise-analysis.ts';
import { tellCount, tellValue } from './small-groups.ts';

interface Row {
  userId: string;
  /** Of the best model that passed. */
  best: number | null;
}

interface Asked {
  userIds: readonly string[];
  exerciseId: string;
  hidesSmall: boolean;
}

/**
 * How a class fares with a capstone. How many models passing took is not told: of those that brought no learner further
 * only the newest is kept.
 */
export async function selectCapstoneStatistics(asked: Asked): Promise<CapstoneStatistics> {
  const { userIds, exerciseId, hidesSmall } = asked;
  const rows = await database().$queryRaw<Row[]>`
    SELECT "userId", max("accuracy") FILTER (WHERE "verdict"->>'kind' = 'passed') AS "best"
    FROM "trained_model"
    WHERE "userId" = ANY(${[...userIds]}) AND "exerciseId" = ${exerciseId} AND "state" = 'verified'
    GROUP BY "userId"`;
  const accuracies = rows.flatMap(({ best }) => (best === null ? [] : [best]));
  return {
    learners: tellCount(rows.length, hidesSmall),
    passed: tellValue(accuracies.length, rows.length, hidesSmall),
    medianAccuracy: tellValue(median(accuracies), accuracies.length, hidesSmall),
  };
}
