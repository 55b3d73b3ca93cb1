import { z } from 'zod';
import type { CountedText, ExerciseStatistics } from '#graders/class-statistics.ts';
import type { Text } from '#graders/text.ts';
import { database } from '#server/database/client.ts';
import { analyseTries, median, type Counted, type Try } from './exercise-analysis.ts';
import { tellCount, tellValue } from './small-groups.ts';
import { timeOnTask } from './time-on-task.ts';

interface Row {
  userId: string;
  passed: boolean;
  stoppedAt: unknown;
  misconceptions: unknown;
  at: Date;
}

const text = z.object({ en: z.string(), zh: z.string() });
const Misconceptions = z.array(z.object({ id: z.string(), text }));

interface Asked {
  userIds: readonly string[];
  exerciseId: string;
  tier: string;
  hidesSmall: boolean;
}

/** How a class fares with one tier of an exercise. */
export async function selectExerciseStatistics({
  userIds,
  exerciseId,
  tier,
  hidesSmall,
}: Asked): Promise<ExerciseStatistics> {
  const rows = await selectTries(userIds, exerciseId, tier);
  const found = analyseTries(rows.map(tryOf));
  const minutes = await selectMinutes(rows, exerciseId, tier);
  const told = (counted: readonly Counted[]): CountedText[] =>
    counted.map(({ text: name, learners }) => ({ text: name, learners: tellCount(learners, hidesSmall) }));
  return {
    learners: tellCount(found.learners, hidesSmall),
    passed: tellValue(found.passed, found.learners, hidesSmall),
    medianTries: tellValue(found.medianTries, found.passed, hidesSmall),
    triesToPass: found.triesToPass.map(({ tries, learners }) => ({
      tries,
      learners: tellCount(learners, hidesSmall),
    })),
    stops: told(found.stops),
    misconceptions: told(found.misconceptions),
    medianMinutes: tellValue(median(minutes), minutes.length, hidesSmall),
  };
}

function selectTries(userIds: readonly string[], exerciseId: string, tier: string): Promise<Row[]> {
  return database().$queryRaw<Row[]>`
    SELECT "userId", "verdict"->>'kind' = 'passed' AS "passed", "verdict"->'case' AS "stoppedAt",
      "verdict"->'misconceptions' AS "misconceptions", "createdAt" AS "at"
    FROM "submission"
    WHERE "userId" = ANY(${[...userIds]}) AND "exerciseId" = ${exerciseId} AND "tier" = ${tier}
      AND "state" IN ('verified', 'attested') AND "verdict" IS NOT NULL
    ORDER BY "createdAt", "id"`;
}

function tryOf({ userId, passed, stoppedAt, misconceptions }: Row): Try {
  const named = text.safeParse(stoppedAt);
  const met = Misconceptions.safeParse(misconceptions);
  const place: Text | null = named.success ? named.data : null;
  return { userId, passed, stoppedAt: passed ? null : place, misconceptions: met.success ? met.data : [] };
}

/** Minutes on task of everybody who submitted, until they passed first: from submissions, kept texts and hints. */
async function selectMinutes(rows: readonly Row[], exerciseId: string, tier: string): Promise<number[]> {
  const byLearner = Map.groupBy(rows, ({ userId }) => userId);
  const userIds = [...byLearner.keys()];
  const [revisions, hints] = await Promise.all([
    database().revision.findMany({
      where: { userId: { in: userIds }, exerciseId, tier },
      select: { userId: true, createdAt: true },
    }),
    database().hintUse.findMany({
      where: { userId: { in: userIds }, exerciseId },
      select: { userId: true, createdAt: true },
    }),
  ]);
  const traces = Map.groupBy([...revisions, ...hints], ({ userId }) => userId);
  return [...byLearner].map(([userId, own]) => {
    const end = own.find(({ passed }) => passed)?.at ?? null;
    const instants = [...own.map(({ at }) => at), ...(traces.get(userId) ?? []).map((one) => one.createdAt)];
    return timeOnTask(instants.filter((at) => end === null || at <= end)) / 60_000;
  });
}
