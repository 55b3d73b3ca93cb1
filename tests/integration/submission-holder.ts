import pg from 'pg';
import { expect } from 'vitest';

/** Long enough for a process to start on a machine that is very busy. */
const patience = { timeout: 60_000, interval: 20 };

/**
 * A connection that locks submissions, so that a verifier stands still at a known place for as long as a test needs.
 * For a server only: the embedded database has one connection.
 */
export class SubmissionHolder {
  readonly #client: pg.Client;
  readonly #processId: number;

  private constructor(client: pg.Client, processId: number) {
    this.#client = client;
    this.#processId = processId;
  }

  static async connect(): Promise<SubmissionHolder> {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    return new SubmissionHolder(client, rows[0]!.pid);
  }

  /** Nobody can read submissions: a verifier that has taken a job waits before it knows its source. */
  async holdReading(): Promise<void> {
    await this.#client.query('BEGIN; LOCK TABLE "submission" IN ACCESS EXCLUSIVE MODE');
  }

  /** Nobody can change this one: a verifier waits in the transaction that stores the verdict. */
  async holdFinishing(id: string): Promise<void> {
    await this.#client.query('BEGIN');
    await this.#client.query('SELECT 1 FROM "submission" WHERE "id" = $1 FOR UPDATE', [id]);
  }

  /** Waits until somebody has come to the lock. */
  async untilWaitedFor(): Promise<void> {
    await expect.poll(() => this.#waiting(), patience).toBeGreaterThan(0);
  }

  /** Also when nothing is held. */
  async letGo(): Promise<void> {
    await this.#client.query('ROLLBACK');
  }

  async end(): Promise<void> {
    await this.#client.end();
  }

  async #waiting(): Promise<number> {
    // Not pg_stat_activity, which stays as it was when this transaction first looked.
    const { rows } = await this.#client.query<{ waiting: number }>(
      'SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted AND $1 = ANY (pg_blocking_pids(pid))',
      [this.#processId],
    );
    return rows[0]!.waiting;
  }
}
