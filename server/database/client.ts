import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from '#generated/prisma/client.ts';
import { environment } from '../environment.ts';
import { connect, type Connection } from './connection.ts';
import { migrate } from './migrate.ts';
import { createStatementNames } from './statement-names.ts';

/** What runs inside `database().$transaction(async (tx) => …)`. */
export type Transaction = Prisma.TransactionClient;

interface OpenDatabase {
  connection: Connection;
  prisma: PrismaClient;
}

interface State {
  opening?: Promise<OpenDatabase> | undefined;
  open?: OpenDatabase | undefined;
}

// One per process: Next bundles this file several times, and development reloads it.
const shared = globalThis as typeof globalThis & { layerwiseDatabase?: State };
const state: State = (shared.layerwiseDatabase ??= {});

/** Opens the database of the environment and brings its tables up to date; again is the same as once. */
export async function openDatabase(): Promise<void> {
  state.opening ??= open();
  try {
    state.open = await state.opening;
  } catch (error) {
    state.opening = undefined;
    throw error;
  }
}

/** Throws unless openDatabase() has finished. */
export function database(): PrismaClient {
  return opened().prisma;
}

/** The connections below the client, for the queue, which writes its own SQL. */
export function databaseConnection(): Connection {
  return opened().connection;
}

/** Waits for running queries, then lets go of the data folder or the server. */
export async function closeDatabase(): Promise<void> {
  const open = state.open;
  state.open = undefined;
  state.opening = undefined;
  await open?.prisma.$disconnect();
  await open?.connection.close();
}

async function open(): Promise<OpenDatabase> {
  const connection = await connect(environment());
  try {
    await migrate(connection.pool);
  } catch (error) {
    await connection.close();
    throw error;
  }
  const prisma = new PrismaClient({
    adapter: new PrismaPg(
      connection.pool,
      connection.embedded ? {} : { statementNameGenerator: createStatementNames() },
    ),
    // The embedded database runs one transaction at a time: under load the wait is longer than Prisma's 2 s.
    transactionOptions: { maxWait: 10_000, timeout: 15_000 },
  });
  return { connection, prisma };
}

function opened(): OpenDatabase {
  if (!state.open) throw new Error('database: openDatabase() must finish first');
  return state.open;
}
