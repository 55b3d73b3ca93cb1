import pg from 'pg';
import { reasonOf, StartupError } from '../startup-error.ts';

/** The way to the database. Everything above it is the same for the embedded one and for a server. */
export interface Connection {
  pool: pg.Pool;
  /** Whether the database lives inside this process. */
  embedded: boolean;
  close(): Promise<void>;
}

export interface ConnectionSettings {
  databaseUrl?: string;
  dataDir: string;
}

/** Opens PostgreSQL where an address is given, else the embedded database. */
export async function connect({ databaseUrl, dataDir }: ConnectionSettings): Promise<Connection> {
  if (databaseUrl !== undefined) return openServer(databaseUrl);
  // Loaded on demand: processes on PostgreSQL need not carry 20 MB of WebAssembly.
  const { openEmbedded } = await import('./embedded.ts');
  return openEmbedded(dataDir);
}

/**
 * A process that sleeps or is cut off in the middle of a transaction would hold its locks until TCP gives up, hours
 * later. Longer than the limit that the client sets itself (client.ts), so that only such processes meet it.
 */
const forgottenTransactionMs = 20_000;

async function openServer(databaseUrl: string): Promise<Connection> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 10,
    connectionTimeoutMillis: 10_000,
    idle_in_transaction_session_timeout: forgottenTransactionMs,
    // Compiling a query takes the server up to seconds; none of ours runs long enough to gain by it.
    options: '-c jit=off',
  });
  // An idle connection that the server ends is replaced on the next query; unheard, it would end this process.
  pool.on('error', (error) => console.warn(`A connection to PostgreSQL was lost: ${reasonOf(error)}`));
  try {
    await pool.query('SELECT 1');
  } catch (error) {
    await pool.end();
    throw new StartupError(
      `PostgreSQL at ${withoutPassword(databaseUrl)} cannot be reached (${reasonOf(error)}): check DATABASE_URL and that the server runs.`,
      { cause: error },
    );
  }
  return { pool, embedded: false, close: () => pool.end() };
}

function withoutPassword(databaseUrl: string): string {
  return databaseUrl.replace(/\/\/[^@/]*@/, '//').replace(/\?.*$/, '');
}
