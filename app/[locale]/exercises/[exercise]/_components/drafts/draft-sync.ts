import type { DraftInput, DraftView } from '#graders/draft.ts';
import { newId } from '#components/quiz/new-id.ts';
import { maxSourceBytes, sourceBytes } from '#graders/tiers/source-limit.ts';
import type { DraftRecord, Version } from './draft-record.ts';
import type { Answered, Refusal } from '#components/outbox/request.ts';

/** What the server has of the text now. */
export type ServerState = 'unknown' | 'saving' | 'saved' | Refusal['kind'];

export interface DraftApi {
  load(): Promise<Answered<{ draft: DraftView | null }>>;
  save(input: DraftInput, keepalive?: boolean): Promise<Answered<{ revision: string }>>;
}

/** The draft that is kept in step with the server. */
export interface SyncedDraft {
  record(): DraftRecord;
  /** A choice between two texts is open: nothing is sent until it was made. */
  isUndecided(): boolean;
  onSending(revision: string): void;
  onKept(version: Version, revision: string): void;
  /** The server has another text than the one we started from, or none. */
  onMet(draft: DraftView | null): void;
  onServer(state: ServerState): void;
}

const pause = 1000;
const longestPause = 5000;
const firstRetry = 2000;
const longestRetry = 60_000;
/** What a browser sends after its page is gone has to be smaller than this. */
const farewellBytes = 60 * 1024;

/** Sends a draft to the server soon after it changed, again until it is kept, and asks what other devices wrote. */
export class DraftSync {
  private readonly draft: SyncedDraft;
  private readonly api: DraftApi;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waitingSince: number | null = null;
  private failures = 0;
  private meeting: Promise<void> | null = null;
  private isBusy = false;
  private saves = 0;
  private isStopped = true;

  constructor(draft: SyncedDraft, api: DraftApi) {
    this.draft = draft;
    this.api = api;
  }

  start(): void {
    this.isStopped = false;
    void this.meet();
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  /** The text has changed: it is sent once typing pauses, and every few seconds while it does not. */
  changed(): void {
    this.waitingSince ??= Date.now();
    const left = longestPause - (Date.now() - this.waitingSince);
    this.again(Math.max(0, Math.min(pause, left)));
  }

  /** Asks the server what it has, then sends what it lacks: on opening, on coming back, when a connection returns. */
  meet(): Promise<void> {
    this.meeting ??= this.meetNow().finally(() => (this.meeting = null));
    return this.meeting;
  }

  private async meetNow(): Promise<void> {
    const [saves, base] = [this.saves, this.draft.record().base];
    const answer = await this.api.load();
    if (this.isStopped) return;
    // What was saved meanwhile is newer than this answer, whichever of the two came first.
    const isOld = this.isBusy || this.saves !== saves || this.draft.record().base !== base;
    if (answer.kind === 'answered' && isOld) return;
    if (answer.kind === 'answered') this.draft.onMet(answer.body.draft);
    else if (answer.kind !== 'stale' && this.draft.record().isPending) this.fail(answer);
    if (this.draft.record().isPending) await this.save();
    else if (answer.kind === 'answered' && answer.body.draft) this.draft.onServer('saved');
  }

  /** The page goes away: what is not kept yet is sent along without waiting for an answer. */
  farewell(): void {
    const { isPending, source } = this.draft.record();
    if (!isPending || this.draft.isUndecided() || sourceBytes(source) > farewellBytes) return;
    void this.api.save(this.nextInput(), true);
  }

  async save(): Promise<void> {
    clearTimeout(this.timer);
    const { isPending, source, version } = this.draft.record();
    if (this.isBusy || this.isStopped || !isPending || this.draft.isUndecided()) return;
    this.waitingSince = null;
    if (sourceBytes(source) > maxSourceBytes) {
      this.draft.onServer('tooLong');
      return;
    }
    this.isBusy = true;
    this.saves += 1;
    this.draft.onServer('saving');
    const answer = await this.api.save(this.nextInput());
    this.isBusy = false;
    if (answer.kind === 'answered') {
      this.failures = 0;
      this.draft.onKept(version, answer.body.revision);
    } else if (answer.kind === 'stale') this.draft.onMet((answer.body as { draft: DraftView }).draft);
    else this.fail(answer);
    if (answer.kind !== 'answered' && answer.kind !== 'stale') return;
    if (this.draft.record().isPending) this.changed();
    else this.draft.onServer('saved');
  }

  private nextInput(): DraftInput {
    const { base, source } = this.draft.record();
    const revision = newId();
    this.draft.onSending(revision);
    return { revision, base, source };
  }

  private fail({ kind, retryAfter }: Refusal): void {
    this.draft.onServer(kind);
    if (kind === 'tooLong' || kind === 'refused') return;
    const wait = Math.min(longestRetry, firstRetry * 2 ** this.failures);
    this.failures += 1;
    this.again(Math.max(wait, (retryAfter ?? 0) * 1000));
  }

  private again(milliseconds: number): void {
    if (this.isStopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), milliseconds);
  }
}
