import pg from 'pg';
import { weekOf } from '#server/points/board.ts';

interface Filled {
  learners: number;
  /** A source that half of them were granted. */
  sourceKey: string;
}

/** A number from 0 to 1 that depends on a learner's number alone. */
const share = (salt: string): string =>
  `((('x' || substr(md5(i::text || '${salt}'), 1, 8))::bit(32)::bigint & 65535) / 65535.0)`;

/**
 * Empties the tables and fills them as many learners would: few with many points, many with few; one in twenty is hidden, one in five
 * a guest. The counts are made from the totals.
 */
export async function fillBoards(url: string, { learners, sourceKey }: Filled): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const series = `generate_series(1, ${learners}) AS s(i)`;
  const boards: [string, number][] = [
    ['all', 2600],
    [`week:${weekOf(new Date())}`, 300],
    ['track:convolution', 500],
  ];
  try {
    await client.query('TRUNCATE "user", "point_count" CASCADE');
    await client.query(`
      INSERT INTO "user" ("id", "name", "email", "isAnonymous", "hidden")
      SELECT 'learner-' || i, 'Learner ' || i, 'learner-' || i || '@example.org', i % 5 = 0, i % 20 = 1
      FROM ${series}`);
    for (const [board, most] of boards) {
      await client.query(`
        INSERT INTO "learner_total" ("userId", "board", "points", "listed")
        SELECT 'learner-' || i, '${board}', floor(${most} * power(${share(board)}, 3))::int, i % 5 <> 0 AND i % 20 <> 1
        FROM ${series}`);
    }
    await client.query(`
      INSERT INTO "point_count" ("board", "points", "learners")
      SELECT "board", "points", count(*)::int FROM "learner_total" WHERE "listed" AND "points" > 0
      GROUP BY "board", "points"`);
    await client.query(`
      INSERT INTO "point_entry" ("userId", "sourceKey", "amount", "reason", "track", "createdAt")
      SELECT 'learner-' || i, '${sourceKey}', 15, 'bench', 'convolution', now() - i * interval '1 second'
      FROM ${series} WHERE i % 2 = 0`);
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}
