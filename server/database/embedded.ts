import fs from 'node:fs';
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
  try {
    if (isMissing(folder)) await createDatabase(folder);
    const database = await openFolder(folder);
    const close = async () => {
      await pool.end();
      await database.close();
      lock.release();
    };
    const pool = poolOver(database);
    return { pool, embedded: true, close };
  } catch (error) {
    lock.release();
    throw new StartupError(
      `The database in ${folder} cannot be opened (${reasonOf(error)}): restore the folder from a backup, or move it away to start empty.`,
      { cause: error },
    );
  }
}

function isMissing(folder: string): boolean {
  return !fs.existsSync(/* turbopackIgnore: true */ folder) || isEmptyFolder(folder);
}

function isEmptyFolder(folder: string): boolean {
  if (!fs.statSync(/* turbopackIgnore: true */ folder).isDirectory()) return false;
  return fs.readdirSync(/* turbopackIgnore: true */ folder).length === 0;
}

/** A new database takes its name when it is whole: a first start that is killed leaves nothing half-made. */
async function createDatabase(folder: string): Promise<void> {
  const draft = `${folder}.new`;
  fs.rmSync(/* turbopackIgnore: true */ draft, { recursive: true, force: true });
  const database = await PGlite.create(draft);
  await database.close();
  fs.renameSync(/* turbopackIgnore: true */ draft, folder);
}

async function openFolder(folder: string): Promise<PGlite> {
  // PGlite would make a new database around whatever lies there.
  if (!fs.existsSync(path.join(/* turbopackIgnore: true */ folder, 'PG_VERSION'))) {
    throw new Error('it holds something else than a database');
  }
  return PGlite.create(folder, { startParams: [...PGlite.defaultStartParams, ...SMALL] });
}

function poolOver(database: PGlite): pg.Pool {
  return new pg.Pool({
    stream: () => new PgliteStream(database),
    user: 'postgres',
    database: 'postgres',
    max: 10,
  });
}
