import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { reasonOf, StartupError } from '../startup-error.ts';
import type { Connection } from './connection.ts';
import { lockFolder } from './folder-lock.ts';
import { PgliteStream } from './pglite-stream.ts';

/** The defaults reserve 128 MB of shared memory and a gigabyte of write-ahead log. */
const SMALL = ['-c', 'shared_buffers=16MB', '-c', 'max_wal_size=64MB', '-c', 'min_wal_size=32MB'];

/** Opens the database inside the data folder, which from then on belongs to this process alone. */
export async function openEmbedded(dataDir: string): Promise<Connection> {
  const lock = lockFolder(dataDir);
  const folder = path.join(/* turbopackIgnore: true */ dataDir, 'pg');
  let database: PGlite;
  try {
    database = await PGlite.create(folder, { startParams: [...PGlite.defaultStartParams, ...SMALL] });
  } catch (error) {
    lock.release();
    throw new StartupError(
      `The database in ${folder} cannot be opened (${reasonOf(error)}): restore the folder from a backup, or move it away to start empty.`,
      { cause: error },
    );
  }
  const pool = new pg.Pool({
    stream: () => new PgliteStream(database),
    user: 'postgres',
    database: 'postgres',
    max: 10,
  });
  const close = async () => {
    await pool.end();
    await database.close();
    lock.release();
  };
  return { pool, embedded: true, close };
}
