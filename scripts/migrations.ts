// Makes migrations without Prisma's downloaded engine: its WebAssembly build compares prisma/migrations,
// replayed into an in-memory PGlite, with prisma/schema.prisma.
//   node scripts/migrations.ts diff            prints the SQL that is missing; exit 2 when there is some
//   node scripts/migrations.ts create <name>   writes it to prisma/migrations/<time>_<name>/migration.sql
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import { PrismaPGlite } from 'pglite-prisma-adapter';

const SCHEMA = path.resolve('prisma/schema.prisma');
const MIGRATIONS = path.resolve('prisma/migrations');
const LOCKFILE = 'migration_lock.toml';
const LOCKFILE_TEXT = '# Prisma keeps the provider of all migrations here.\nprovider = "postgresql"\n';

const [command, name] = process.argv.slice(2);
if (command === 'diff') await printDifference();
else if (command === 'create' && /^[a-z][a-z0-9_]*$/.test(name ?? '')) await createMigration(name ?? '');
else {
  console.error('Usage: npm run db:migration -- diff | create <lower_case_name>');
  process.exitCode = 1;
}

async function printDifference(): Promise<void> {
  const sql = await difference();
  console.log(sql ?? 'The migrations and the schema agree.');
  process.exitCode = sql === undefined ? 0 : 2;
}

async function createMigration(title: string): Promise<void> {
  const sql = await difference();
  if (sql === undefined) {
    console.log('The migrations and the schema agree: nothing to create.');
    return;
  }
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = path.join(MIGRATIONS, `${time}_${title}`);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'migration.sql'), sql);
  fs.writeFileSync(path.join(MIGRATIONS, LOCKFILE), LOCKFILE_TEXT);
  console.log(`Wrote ${path.relative(process.cwd(), folder)}/migration.sql`);
}

/** The SQL that leads from the migrations to the schema; undefined when they agree. */
async function difference(): Promise<string | undefined> {
  const shadow = shadowDatabases();
  try {
    const engine = await loadEngine(shadow.factory);
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'migrations', ...listMigrations() },
      to: { tag: 'schemaDatamodel', files: [{ path: SCHEMA, content: fs.readFileSync(SCHEMA, 'utf8') }] },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 0 ? undefined : (stdout ?? '');
  } finally {
    await shadow.close();
  }
}

type AdapterFactory = Parameters<typeof bindMigrationAwareSqlAdapterFactory>[0];

/** Every connection is a fresh database in memory: the engine replays the migrations into one. */
function shadowDatabases(): { factory: AdapterFactory; close(): Promise<void> } {
  const opened: PGlite[] = [];
  const connect = async () => {
    const database = await PGlite.create();
    opened.push(database);
    return new PrismaPGlite(database).connect();
  };
  return {
    factory: {
      provider: 'postgres',
      adapterName: 'pglite-prisma-adapter',
      connect,
      connectToShadowDb: connect,
    },
    close: async () => {
      for (const database of opened) await database.close();
    },
  };
}

async function loadEngine(factory: AdapterFactory): Promise<engineModule.SchemaEngine> {
  const package_ = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const bytes = fs.readFileSync(path.join(package_, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...engineModule } });
  engineModule.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  const datamodels: [string, string][] = [[SCHEMA, fs.readFileSync(SCHEMA, 'utf8')]];
  return engineModule.SchemaEngine.new(
    { datamodels },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}

function listMigrations() {
  const names = fs.existsSync(MIGRATIONS)
    ? fs
        .readdirSync(MIGRATIONS)
        .filter((entry) => entry !== LOCKFILE)
        .sort()
    : [];
  return {
    baseDir: MIGRATIONS,
    lockfile: { path: LOCKFILE, content: LOCKFILE_TEXT },
    shadowDbInitScript: '',
    migrationDirectories: names.map((directory) => ({
      path: directory,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok' as const,
          value: fs.readFileSync(path.join(MIGRATIONS, directory, 'migration.sql'), 'utf8'),
        },
      },
    })),
  };
}
