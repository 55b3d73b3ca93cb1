import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { reasonOf, StartupError } from '../startup-error.ts';

/** The key that Prisma's own engine locks with. */
const ADVISORY_LOCK = 72_707_369;

const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

interface AppliedRow {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

/**
 * Applies the pending ones of prisma/migrations, each in a transaction. The bookkeeping is that of
 * `prisma migrate deploy`, so either may be used on the same database. Returns the names it applied.
 */
export async function migrate(pool: pg.Pool): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK]);
    const pending = await selectPending(client);
    for (const migration of pending) await apply(client, migration);
    await client.query('SELECT pg_advisory_unlock($1)', [ADVISORY_LOCK]);
    client.release();
    return pending.map(({ name }) => name);
  } catch (error) {
    // Ending the connection frees the lock, whatever state the connection is in.
    client.release(true);
    throw error;
  }
}

async function selectPending(client: pg.PoolClient): Promise<Migration[]> {
  await client.query(TABLE);
  const { rows } = await client.query<AppliedRow>(
    'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
  );
  const applied = new Map(rows.map((row) => [row.migration_name, row]));
  return readMigrations().filter((migration) => !isApplied(migration, applied.get(migration.name)));
}

function isApplied({ name, checksum }: Migration, row: AppliedRow | undefined): boolean {
  if (!row) return false;
  if (!row.finished_at)
    throw new StartupError(`The migration ${name} failed half-way earlier: repair the database first.`);
  if (row.checksum !== checksum)
    throw new StartupError(`The migration ${name} was changed after this database had applied it.`);
  return true;
}

function readMigrations(): Migration[] {
  const folder = path.join(process.cwd(), 'prisma', 'migrations');
  return fs
    .readdirSync(/* turbopackIgnore: true */ folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(
        path.join(/* turbopackIgnore: true */ folder, name, 'migration.sql'),
        'utf8',
      );
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

async function apply(client: pg.PoolClient, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES ($1, $2, now(), $3, 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new StartupError(`The migration ${name} failed and was undone: ${reasonOf(error)}.`, {
      cause: error,
    });
  }
}
