import { database } from '#server/database/client.ts';
import { findAssignable } from './assignable.ts';
import { readParts, type Part } from './part.ts';
import type { PartWork } from './score.ts';

interface Solved {
  userId: string;
  exerciseId: string;
  tier: string;
  passedAt: Date | null;
  waiting: number;
}

interface Answered {
  item: string;
  score: number;
  count: number;
  at: number;
}

/** What one learner has done for one part. */
export interface Work extends PartWork {
  /** Submissions that no verdict was found for yet. */
  waiting: number;
}

export type Works = (userId: string, part: Part) => Work;

interface Questions {
  of: (part: Part) => readonly string[];
}

/**
 * What learners have done for the parts of some assignments, in two queries whose answers grow with what can count:
 * of an exercise only the first that passed, of a quiz item the first time of every score. A score that comes later
 * never counts more.
 */
export async function selectWorks(userIds: readonly string[], parts: readonly Part[]): Promise<Works> {
  const exercises = [...new Set(parts.filter(({ kind }) => kind === 'exercise').map(({ id }) => id))];
  const questions = await questionsOf(parts);
  const items = [...new Set(parts.flatMap(questions.of))];
  const topics = [...new Set(parts.filter(({ kind }) => kind === 'topic').map(({ id }) => id))];
  const [solved, answered] = await Promise.all([
    selectSolved(userIds, exercises),
    selectAnswered(userIds, topics, items),
  ]);
  const solvedBy = new Map(solved.map((row) => [`${row.userId} ${row.exerciseId} ${row.tier}`, row]));
  return (userId, part) => {
    if (part.kind === 'exercise') return exerciseWork(solvedBy.get(`${userId} ${part.id} ${part.tier}`));
    return topicWork(answered.get(userId), questions.of(part));
  };
}

/** Everything that the assignments ask for, each once. */
export function partsOf(assignments: readonly { parts: unknown }[]): Part[] {
  const parts = assignments.flatMap((assignment) => readParts(assignment.parts));
  return [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
}

async function questionsOf(parts: readonly Part[]): Promise<Questions> {
  const topics = parts.filter(({ kind }) => kind === 'topic');
  const found = await Promise.all(
    topics.map(async (part) => [part.id, (await findAssignable(part))?.items ?? []] as const),
  );
  const items = new Map(found);
  return { of: ({ kind, id }) => (kind === 'topic' ? (items.get(id) ?? []) : []) };
}

function exerciseWork(row: Solved | undefined): Work {
  const attempts = row?.passedAt ? [{ question: 'solution', at: row.passedAt, score: 1 }] : [];
  // How often a question has to be answered is said of topics only.
  const counts = new Map(row === undefined ? [] : [['solution', row.passedAt ? Infinity : 0]]);
  return { questions: 1, attempts, counts, waiting: row?.waiting ?? 0 };
}

function topicWork(byItem: AnsweredBy | undefined, items: readonly string[]): Work {
  const counts = new Map<string, number>();
  const attempts = items.flatMap((question) => {
    const answered = byItem?.get(question) ?? [];
    if (answered.length > 0)
      counts.set(
        question,
        answered.reduce((sum, { count }) => sum + count, 0),
      );
    return answered.map(({ at, score }) => ({ question, at: new Date(at), score }));
  });
  return { questions: items.length, attempts, counts, waiting: 0 };
}

function selectSolved(userIds: readonly string[], exerciseIds: readonly string[]): Promise<Solved[]> {
  return database().$queryRaw<Solved[]>`
    SELECT "userId", "exerciseId", "tier",
      min("createdAt") FILTER (WHERE "state" IN ('verified', 'attested') AND "verdict"->>'kind' = 'passed')
        AS "passedAt",
      count(*) FILTER (WHERE "state" IN ('queued', 'challenged'))::int AS "waiting"
    FROM "submission"
    WHERE "userId" = ANY(${[...userIds]}) AND "exerciseId" = ANY(${[...exerciseIds]})
    GROUP BY "userId", "exerciseId", "tier"`;
}

type AnsweredBy = ReadonlyMap<string, readonly Answered[]>;

/** One row for each learner: tens of thousands of rows would take longer to read than to find. */
async function selectAnswered(
  userIds: readonly string[],
  topicIds: readonly string[],
  itemIds: readonly string[],
): Promise<Map<string, AnsweredBy>> {
  const rows = await database().$queryRaw<{ userId: string; answered: Answered[] }[]>`
    SELECT "userId", json_agg(json_build_object('item', "itemId", 'score', "score", 'count', "count", 'at', "at"))
      AS "answered"
    FROM (
      SELECT "userId", "itemId", "score", count(*)::int AS "count",
        (extract(epoch FROM min("markedAt")) * 1000)::bigint AS "at"
      FROM "quiz_attempt"
      WHERE "userId" = ANY(${[...userIds]}) AND "topicId" = ANY(${[...topicIds]})
        AND "itemId" = ANY(${[...itemIds]}) AND "markedAt" IS NOT NULL AND "score" IS NOT NULL
      GROUP BY "userId", "itemId", "score"
    ) best GROUP BY "userId"`;
  return new Map(rows.map(({ userId, answered }) => [userId, Map.groupBy(answered, ({ item }) => item)]));
}
