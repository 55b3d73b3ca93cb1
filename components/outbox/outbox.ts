import { newId } from '#components/quiz/new-id.ts';
import { readLocal, removeLocal, writeLocal } from '#components/browser-storage/local-storage.ts';
import type { Answered, Refusal } from './request.ts';
import { isAnswer, type Work, type WorkView } from './work.ts';

/** Work that the server has not acknowledged. */
export interface WaitingWork {
  input: Work;
  /** Of the exercise or the question, for whoever looks at the queue from elsewhere. */
  title: string;
  at: string;
  /** What kept the server from taking it last; null while it is on its way for the first time. */
  problem: Refusal | null;
}

export interface OutboxOptions {
  key: string;
  /** Where a guest's queue lies; it moves here once the guest has signed in. */
  guestKey: string | null;
  send: (input: Work) => Promise<Answered<WorkView>>;
}

const firstRetry = 2000;
const longestRetry = 60_000;

/**
 * Submissions and answers on their way: kept in this browser until the server has acknowledged them, sent in their order and again
 * until it does. The id is the same each time, so that the server counts each once, from however many tabs it comes.
 */
export class Outbox {
  private readonly options: OutboxOptions;
  private readonly listeners = new Set<() => void>();
  private readonly accepted = new Set<(view: WorkView) => void>();
  /** Where the browser keeps nothing, the page does. */
  private unkept: WaitingWork[] | null = null;
  private waiting: readonly WaitingWork[] = [];
  private isSending = false;
  private isAsked = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private leaving: AbortController | null = null;

  constructor(options: OutboxOptions) {
    this.options = options;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (this.listeners.size === 1) this.open();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.close();
    };
  };

  readonly now = (): readonly WaitingWork[] => this.waiting;

  /** Called with what the server says of everything that it has taken. */
  onAccepted(listener: (view: WorkView) => void): () => void {
    this.accepted.add(listener);
    return () => this.accepted.delete(listener);
  }

  /** The same work again, such as a question answered anew while the first answer waits, takes the place of the first. */
  add(input: Work, title: string): void {
    const others = this.read().filter((one) => one.input.id !== input.id);
    this.write([...others, { input, title, at: new Date().toISOString(), problem: null }]);
    void this.sendAll();
  }

  discard(id: string): void {
    this.write(this.read().filter(({ input }) => input.id !== id));
  }

  /** Sends everything now, also what was refused before: the learner asks for it. */
  retry(): void {
    this.write(this.read().map((one) => ({ ...one, problem: null })));
    void this.sendAll();
  }

  private async sendAll(): Promise<void> {
    clearTimeout(this.timer);
    this.isAsked = true;
    if (this.isSending) return;
    this.isSending = true;
    // Whoever asks while the queue is being sent may have added to it.
    while (this.isAsked) {
      this.isAsked = false;
      await this.sendInOrder();
    }
    this.isSending = false;
  }

  private async sendInOrder(): Promise<void> {
    for (;;) {
      const next = this.read().find(({ problem }) => !isFinal(problem));
      if (next === undefined) return;
      const answer = await this.options.send(next.input);
      if (answer.kind === 'answered') {
        this.failures = 0;
        this.discard(next.input.id);
        for (const listener of this.accepted) listener(answer.body);
        continue;
      }
      if (answer.kind === 'refused' && answer.code === 'idTaken' && !isAnswer(next.input)) {
        this.rename(next.input.id);
        continue;
      }
      const problem = answer.kind === 'stale' ? unexpected : answer;
      const update = (one: WaitingWork) => (one.input.id === next.input.id ? { ...one, problem } : one);
      this.write(this.read().map(update));
      if (isFinal(problem)) continue;
      this.tryLater(problem);
      return;
    }
  }

  /**
   * Where a guest's session ended between two tries, the server knows the submission as somebody else's, whom nobody will
   * ever be again.
   */
  private rename(id: string): void {
    const rename = (one: WaitingWork): WaitingWork =>
      one.input.id === id ? { ...one, input: { ...one.input, id: newId() } } : one;
    this.write(this.read().map(rename));
  }

  private tryLater({ retryAfter }: Refusal): void {
    const wait = Math.min(longestRetry, firstRetry * 2 ** this.failures);
    this.failures += 1;
    if (this.leaving !== null) {
      this.timer = setTimeout(() => void this.sendAll(), Math.max(wait, (retryAfter ?? 0) * 1000));
    }
  }

  private open(): void {
    this.takeFromGuest();
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    const hear = ({ key }: StorageEvent): void => {
      if (key === this.options.key) this.show();
    };
    addEventListener('storage', hear, { signal });
    for (const event of ['online', 'focus']) addEventListener(event, () => void this.sendAll(), { signal });
    this.show();
    void this.sendAll();
  }

  private close(): void {
    this.leaving?.abort();
    this.leaving = null;
    clearTimeout(this.timer);
  }

  private takeFromGuest(): void {
    const { guestKey } = this.options;
    const left = guestKey === null ? [] : parse(readLocal(guestKey));
    if (guestKey === null || left.length === 0) return;
    this.write([...this.read(), ...left]);
    if (this.unkept === null) removeLocal(guestKey);
  }

  private read(): WaitingWork[] {
    return this.unkept ?? parse(readLocal(this.options.key));
  }

  private write(waiting: WaitingWork[]): void {
    this.unkept = writeLocal(this.options.key, JSON.stringify(waiting)) ? null : waiting;
    this.show();
  }

  private show(): void {
    this.waiting = this.read();
    for (const listener of this.listeners) listener();
  }
}

const unexpected: Refusal = { kind: 'refused', code: 'unexpected', retryAfter: null };

/** Sending the same again would bring the same answer. */
function isFinal(problem: Refusal | null): boolean {
  return problem?.kind === 'refused' || problem?.kind === 'tooLong';
}

function parse(text: string | null): WaitingWork[] {
  try {
    const waiting = JSON.parse(text ?? '[]') as WaitingWork[] | null;
    return Array.isArray(waiting) ? waiting.filter((one) => typeof one?.input?.id === 'string') : [];
  } catch {
    return [];
  }
}
