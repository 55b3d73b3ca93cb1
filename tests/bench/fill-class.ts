import pg from 'pg';
import { loadAllExercises } from '#server/exercises/load.ts';
import { loadTopics } from '#server/quizzes/load-topics.ts';

export const teacher = 'teacher';
export const classId = '00000000-0000-4000-8000-000000000001';

interface Sizes {
  learners: number;
  /** Half of them exercises, half topics. */
  assignments: number;
  /** Submissions of each exercise, and answers to each question, by every learner. */
  tries: number;
}

/** A class whose learners tried everything several times; the last submission passed for three in four. */
export async function fillClass(url: string, { learners, assignments, tries }: Sizes): Promise<void> {
  const half = assignments / 2;
  const exercises = (await loadAllExercises()).slice(0, half).map(({ manifest }) => manifest.id);
  const topics = loadTopics().slice(0, half);
  if (exercises.length + topics.length !== assignments) throw new Error('bench: too few exercises or topics');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const series = `generate_series(1, ${learners}) AS s(i)`;
  try {
    await client.query(`
      INSERT INTO "user" ("id", "name", "email", "role")
      SELECT 'learner-' || i, 'Learner ' || i, 'learner-' || i || '@example.org', 'student'::"Role" FROM ${series}
      UNION ALL SELECT '${teacher}', 'Teacher', 'teacher@example.org', 'instructor'::"Role"`);
    await client.query(`
      INSERT INTO "class" ("id", "name", "timeZone") VALUES ('${classId}', 'Deep learning', 'Europe/Berlin')`);
    await client.query(`
      INSERT INTO "class_member" ("classId", "userId", "role", "section")
      SELECT '${classId}'::uuid, 'learner-' || i, 'learner'::"ClassRole", 'Section ' || i % 8 FROM ${series}
      UNION ALL SELECT '${classId}'::uuid, '${teacher}', 'instructor'::"ClassRole", ''`);
    for (const [at, id] of exercises.entries())
      await client.query(assignment(`Exercise ${at}`, { kind: 'exercise', id, tier: 'loops' }));
    for (const [at, { id }] of topics.entries())
      await client.query(assignment(`Topic ${at}`, { kind: 'topic', id }));
    // As large as a verdict with fourteen cases.
    const verdict = { kind: 'mismatch', cases: Array.from({ length: 14 }, caseOf), misconceptions: [] };
    await client.query(`INSERT INTO "exercise" ("id") SELECT unnest($1::text[]) ON CONFLICT DO NOTHING`, [
      exercises,
    ]);
    await client.query(
      `INSERT INTO "exercise_version" ("id", "exerciseId", "hash", "files")
      SELECT e || ':bench', e, 'bench', '{}' FROM unnest($1::text[]) AS e`,
      [exercises],
    );
    await client.query(
      `INSERT INTO "submission"
        ("id", "userId", "exerciseId", "versionId", "tier", "source", "state", "verdict", "createdAt", "verifiedAt")
      SELECT gen_random_uuid(), 'learner-' || i, e, e || ':bench', 'loops', repeat(md5(i::text), 40), 'verified',
        CASE WHEN n = ${tries} AND i % 4 > 0 THEN jsonb_set($2::jsonb, '{kind}', '"passed"') ELSE $2::jsonb END,
        now() - (i % 30) * interval '1 day' + n * interval '1 minute', now()
      FROM unnest($1::text[]) AS e, ${series}, generate_series(1, ${tries}) AS n`,
      [exercises, JSON.stringify(verdict)],
    );
    for (const { id, items } of topics)
      await client.query(
        `INSERT INTO "quiz_attempt"
          ("id", "userId", "topicId", "itemId", "itemHash", "seed", "answer", "score", "feedback", "markedAt")
        SELECT gen_random_uuid(), 'learner-' || i, $1, item, 'bench', 1, '{}', ((i + n) % 3) / 2.0, '{}',
          now() - (i % 30) * interval '1 day' + n * interval '1 minute'
        FROM unnest($2::text[]) AS item, ${series}, generate_series(1, ${tries}) AS n`,
        [id, items.map(({ item }) => item.id)],
      );
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

function assignment(title: string, part: object): string {
  return `INSERT INTO "assignment" ("id", "classId", "title", "parts", "points", "dueAt", "timeZone", "latePolicy", "latePercent")
    VALUES (gen_random_uuid(), '${classId}', '${title}', '${JSON.stringify([part])}', 10, now() - interval '5 days',
      'Europe/Berlin', 'perDay', 10)`;
}

function caseOf(_: unknown, at: number) {
  const text = `case ${at} with a name as long as most of them have`;
  return {
    name: { en: text, zh: text },
    ...{
      status: 'failed',
      hidden: at > 6,
      inputShapes: [
        [2, 3, 4],
        [4, 5],
      ],
    },
    failure: { kind: 'hidden', differs: 'values', path: `output ${at * 7919}` },
  };
}
