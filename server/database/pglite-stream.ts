import { Duplex } from 'node:stream';
import type { PGlite } from '@electric-sql/pglite';
import { Mutex } from './mutex.ts';

const READY_FOR_QUERY = 0x5a;
const IDLE = 0x49;
/** Messages after which the server answers: Sync, Query, CopyDone, CopyFail, Flush. */
const ANSWERED = new Set(['S', 'Q', 'c', 'f', 'H']);
const TERMINATE = 'X';

const mutexes = new WeakMap<PGlite, Mutex>();

/**
 * The socket that node-postgres talks through when the database is embedded: it speaks the PostgreSQL wire
 * protocol to PGlite in this process. PGlite is one session, so every batch of messages up to its answer
 * runs alone, and a connection inside a transaction keeps the others out until the transaction ends.
 */
export class PgliteStream extends Duplex {
  readonly #database: PGlite;
  readonly #mutex: Mutex;
  #received: Buffer = Buffer.alloc(0);
  #batch: Buffer[] = [];
  #started = false;
  #release: (() => void) | undefined;
  #work: Promise<void> = Promise.resolve();

  constructor(database: PGlite) {
    super();
    this.#database = database;
    this.#mutex = mutexes.get(database) ?? new Mutex();
    mutexes.set(database, this.#mutex);
  }

  connect(): this {
    process.nextTick(() => this.emit('connect'));
    return this;
  }

  // node-postgres expects a net.Socket; these settings have no meaning without a network.
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  setTimeout(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#received = this.#received.length > 0 ? Buffer.concat([this.#received, chunk]) : chunk;
    for (let message = this.#takeMessage(); message; message = this.#takeMessage()) this.#accept(message);
    done();
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#afterWork(() => {
      this.push(null);
      done();
    });
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#afterWork(() => done(error));
  }

  /** One whole message from the received bytes; the first one, the startup message, has no type byte. */
  #takeMessage(): Buffer | undefined {
    const typeBytes = this.#started ? 1 : 0;
    if (this.#received.length < typeBytes + 4) return undefined;
    const length = typeBytes + this.#received.readInt32BE(typeBytes);
    if (this.#received.length < length) return undefined;
    const message = this.#received.subarray(0, length);
    this.#received = this.#received.subarray(length);
    return message;
  }

  #accept(message: Buffer): void {
    const isStartup = !this.#started;
    this.#started = true;
    const type = String.fromCharCode(message[0] ?? 0);
    // Never forwarded: it would end the only session there is.
    if (!isStartup && type === TERMINATE) return;
    this.#batch.push(message);
    if (!isStartup && !ANSWERED.has(type)) return;
    const bytes = new Uint8Array(Buffer.concat(this.#batch));
    this.#batch = [];
    this.#work = this.#work.then(() => this.#run(bytes)).catch((error: unknown) => this.#fail(error));
  }

  async #run(bytes: Uint8Array): Promise<void> {
    this.#release ??= await this.#mutex.acquire();
    const chunks: Buffer[] = [];
    await this.#database.runExclusive(() =>
      this.#database.execProtocolRawStream(bytes, { onRawData: (data) => chunks.push(Buffer.from(data)) }),
    );
    const answer = Buffer.concat(chunks);
    if (!this.destroyed) this.push(answer);
    if (isIdle(answer)) this.#unlock();
  }

  #fail(error: unknown): void {
    this.#unlock();
    this.destroy(error instanceof Error ? error : new Error(String(error)));
  }

  /** A connection that ends inside a transaction takes the transaction with it. */
  #afterWork(done: () => void): void {
    this.#work = this.#work
      .then(async () => {
        if (this.#release) await this.#database.exec('ROLLBACK');
      })
      .catch(() => undefined)
      .then(() => {
        this.#unlock();
        done();
      });
  }

  #unlock(): void {
    this.#release?.();
    this.#release = undefined;
  }
}

/** Whether the answer's last message says that no transaction is open. */
function isIdle(answer: Buffer): boolean {
  const start = answer.length - 6;
  return (
    start >= 0 &&
    answer[start] === READY_FOR_QUERY &&
    answer.readInt32BE(start + 1) === 5 &&
    answer[start + 5] === IDLE
  );
}
