import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { closeDatabase, openDatabase } from '#server/database/client.ts';

/** Opens an empty database of its own for a test file: on TEST_DATABASE_URL's server if given, else embedded. */
export function useFreshDatabase(): void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'layerwise-test-'));
  const server = process.env.TEST_DATABASE_URL;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  beforeAll(async () => {
    process.env.DATA_DIR = folder;
    if (server !== undefined) process.env.DATABASE_URL = await create(server, name);
    await openDatabase();
  });
  afterAll(async () => {
    await closeDatabase();
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
