import type { Text } from '#graders/text.ts';
import { database } from '#server/database/client.ts';
import { findGradable } from '#server/exercises/find-published.ts';
import { loadTopics } from '#server/quizzes/load-topics.ts';

/** A misconception that the server recognised in a submission. */
export interface MetMisconception {
  exerciseId: string;
  tier: string;
  exercise: Text;
  text: Text;
  metAt: Date;
  /** That tier was passed after it was met last. */
  isOvercome: boolean;
}

export interface QuizMisconceptions {
  topicId: string;
  title: Text;
  /** Items whose answer showed a misconception. */
  met: number;
  /** Those of them that were answered in full afterwards. */
  overcome: number;
}

interface MetRow {
  exerciseId: string;
  tier: string;
  id: string;
  metAt: Date;
  isOvercome: boolean;
}

/** The misconceptions that a learner's submissions showed, the latest first; those whose text is gone are left out. */
export async function selectMisconceptions(userId: string): Promise<MetMisconception[]> {
  const rows = await database().$queryRaw<MetRow[]>`
    SELECT met."exerciseId", met."tier", met."id", met."metAt", EXISTS (
      SELECT 1 FROM "submission" later
      WHERE later."userId" = ${userId} AND later."exerciseId" = met."exerciseId" AND later."tier" = met."tier"
        AND later."verdict"->>'kind' = 'passed' AND later."createdAt" > met."metAt"
    ) AS "isOvercome"
    FROM (
      SELECT s."exerciseId", s."tier", m."entry"->>'id' AS "id", max(s."createdAt") AS "metAt"
      FROM "submission" s
      CROSS JOIN LATERAL jsonb_array_elements(
        CASE jsonb_typeof(s."verdict"->'misconceptions') WHEN 'array' THEN s."verdict"->'misconceptions' ELSE '[]' END
      ) AS m("entry")
      WHERE s."userId" = ${userId}
      GROUP BY 1, 2, 3
    ) met
    ORDER BY met."metAt" DESC, met."exerciseId", met."tier", met."id"`;
  const found = await Promise.all(rows.map(describe));
  return found.filter((one) => one !== null);
}

async function describe({ id, ...row }: MetRow): Promise<MetMisconception | null> {
  const manifest = (await findGradable(row.exerciseId))?.manifest;
  const text = manifest?.misconceptions[id];
  return manifest && text ? { ...row, exercise: manifest.title, text } : null;
}

/** By topic, how many items showed a misconception and how many were answered in full afterwards. */
export async function selectQuizMisconceptions(userId: string): Promise<QuizMisconceptions[]> {
  const rows = await database().$queryRaw<{ topicId: string; met: number; overcome: number }[]>`
    SELECT met."topicId", count(*)::int AS "met", count(*) FILTER (WHERE EXISTS (
      SELECT 1 FROM "quiz_attempt" later
      WHERE later."userId" = ${userId} AND later."itemId" = met."itemId" AND later."score" = 1
        AND later."markedAt" > met."metAt"
    ))::int AS "overcome"
    FROM (
      SELECT "topicId", "itemId", max("markedAt") AS "metAt" FROM "quiz_attempt"
      WHERE "userId" = ${userId} AND "markedAt" IS NOT NULL
        AND jsonb_typeof("feedback"->'misconceptions') = 'array'
        AND jsonb_array_length("feedback"->'misconceptions') > 0
      GROUP BY 1, 2
    ) met GROUP BY 1`;
  const counts = new Map(rows.map((row) => [row.topicId, row]));
  return loadTopics().flatMap(({ id, title }) => {
    const row = counts.get(id);
    return row ? [{ topicId: id, title, met: row.met, overcome: row.overcome }] : [];
  });
}
