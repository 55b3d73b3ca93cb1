import { database } from '#server/database/client.ts';

/** A topic whose answers are asked for. */
export interface TopicAsked {
  id: string;
  /** Ids of its questions. */
  items: readonly string[];
  /** The earliest due date of the assignments that ask for it; null where none has one. */
  firstDue: Date | null;
}

/** What a learner answered to one question of a topic. */
export interface Answered {
  count: number;
  /** The best score until the first due date; 0 for none. */
  inTime: number;
  /** Every score above 0 after it, the first one first; `at` in milliseconds since 1970. */
  late: { at: number; score: number }[];
}

type AnsweredByTopic = Map<string, Map<string, Answered>>;

/**
 * Answers by learner, topic and question. The database goes through the answers learner by learner, which it can do in
 * memory, and tells each learner's in one text: tens of thousands of rows would take longer to read than to find.
 */
export async function selectAnswered(
  userIds: readonly string[],
  topics: readonly TopicAsked[],
): Promise<Map<string, AnsweredByTopic>> {
  if (topics.length === 0) return new Map();
  const dues = topics.map(({ firstDue }) => firstDue?.toISOString() ?? 'infinity');
  const rows = await database().$queryRaw<{ userId: string; answered: string | null }[]>`
    SELECT learner."id" AS "userId", own."answered"
    FROM unnest(${[...userIds]}::text[]) AS learner("id")
    CROSS JOIN LATERAL (
      SELECT string_agg(concat_ws(' ', "topicId", "itemId", "count", "inTime", "late"), ';') AS "answered"
      FROM (
        SELECT "topicId", "itemId", count(*) AS "count",
          coalesce(max("score") FILTER (WHERE "markedAt" <= topic."due"), 0) AS "inTime",
          string_agg((extract(epoch FROM "markedAt") * 1000)::bigint || ' ' || "score", ' ')
            FILTER (WHERE "markedAt" > topic."due" AND "score" > 0) AS "late"
        FROM unnest(${topics.map(({ id }) => id)}::text[], ${dues}::text[]::timestamp[]) AS topic("id", "due")
        JOIN "quiz_attempt" ON "topicId" = topic."id"
        WHERE "userId" = learner."id" AND "markedAt" IS NOT NULL AND "score" IS NOT NULL
        GROUP BY "topicId", "itemId"
      ) best
    ) own`;
  return new Map(rows.map(({ userId, answered }) => [userId, readAnswered(answered ?? '')]));
}

/** Ids of topics and questions hold neither spaces nor semicolons. */
function readAnswered(text: string): AnsweredByTopic {
  const byTopic: AnsweredByTopic = new Map();
  if (text === '') return byTopic;
  for (const record of text.split(';')) {
    const [topic, item, count, inTime, ...late] = record.split(' ') as [string, string, string, string];
    const byItem = byTopic.get(topic) ?? new Map<string, Answered>();
    byTopic.set(topic, byItem);
    byItem.set(item, { count: Number(count), inTime: Number(inTime), late: readLate(late) });
  }
  return byTopic;
}

function readLate(values: readonly string[]): Answered['late'] {
  const read = Array.from({ length: values.length / 2 }, (_, index) => ({
    at: Number(values[2 * index]),
    score: Number(values[2 * index + 1]),
  }));
  return read.sort((a, b) => a.at - b.at);
}
