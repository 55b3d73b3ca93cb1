import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { closeDatabase, openDatabase } from '#server/database/client.ts';

/** Whether this run is on a PostgreSQL server; without one it is on the embedded database. */
export const ON_SERVER = process.env.TEST_DATABASE_URL !== undefined;

/** Opens an empty database of its own, with all migrations, for a test file. */
export function useFreshDatabase(): void {
  useFreshSettings();
  beforeAll(openDatabase);
  afterAll(closeDatabase);
}

/** Points the environment at an empty database of its own and leaves opening it to the test. */
export function useFreshSettings(): void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'layerwise-test-'));
  const server = process.env.TEST_DATABASE_URL;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  beforeAll(async () => {
    process.env.DATA_DIR = folder;
    // A developer's own database must never be what the tests write to.
    delete process.env.DATABASE_URL;
    if (server !== undefined) process.env.DATABASE_URL = await create(server, name);
  });
  afterAll(async () => {
    fs.rmSync(folder, { recursive: true, force: true });
    if (server !== undefined) await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`);
  });
}

async function create(server: string, name: string): Promise<string> {
  await onServer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = name;
  return url.href;
}

async function onServer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(sql);
  await client.end();
}
