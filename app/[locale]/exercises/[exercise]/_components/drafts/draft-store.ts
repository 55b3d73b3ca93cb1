import type { DraftView } from '#graders/draft.ts';
import { newId } from '#components/quiz/new-id.ts';
import {
  addSent,
  addVersion,
  changedRecord,
  descends,
  parseRecord,
  type DraftRecord,
  type Version,
} from './draft-record.ts';
import { DraftSync, type DraftApi, type ServerState, type SyncedDraft } from './draft-sync.ts';
import { readLocal, removeLocal, writeLocal } from '#components/browser-storage/local-storage.ts';

/** A text that was written elsewhere at the same time; the learner chooses. */
export interface OtherText {
  from: 'tab' | 'device';
  source: string;
  at: Date;
  version: Version;
  /** The server's name for it, where it came from there. */
  revision: string | null;
  /** Whatever the server may still hold of its making: choosing settles those too. */
  known: string[];
}

export interface DraftState {
  source: string;
  /** When it was last kept in this browser; null while nothing was changed. */
  savedAt: Date | null;
  /** The browser refuses to keep it. */
  isUnkept: boolean;
  server: ServerState;
  other: OtherText | null;
  /** The text has just been brought in from elsewhere. */
  arrived: OtherText['from'] | null;
}

export interface DraftOptions {
  /** Under which this browser keeps the draft. */
  key: string;
  /** Where a guest's draft of the same exercise lies; it moves here once the guest has signed in. */
  guestKey: string | null;
  starter: string;
  /** What the server had when the page was made. */
  kept: DraftView | null;
  api: DraftApi;
  /** A text that is about to disappear from the page and is kept nowhere else. */
  onReplaced: (source: string) => void;
}

/** A learner's text for one exercise and tier: kept in this browser with every key stroke, on the server soon after. */
export class DraftStore implements SyncedDraft {
  private readonly options: DraftOptions;
  private readonly sync: DraftSync;
  private readonly run = newId();
  private readonly listeners = new Set<() => void>();
  private readonly initial: DraftState;
  private current: DraftRecord;
  private state: DraftState;
  private leaving: AbortController | null = null;

  constructor(options: DraftOptions) {
    this.options = options;
    this.sync = new DraftSync(this, options.api);
    const first = firstRecord(options);
    this.initial = stateOf(first);
    this.current = leftByGuest(options) ?? parseRecord(readLocal(options.key)) ?? first;
    this.state = stateOf(this.current);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (this.listeners.size === 1) this.open();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.close();
    };
  };

  readonly now = (): DraftState => this.state;

  /** What the server rendered: it knows no browser's drafts. */
  readonly atFirst = (): DraftState => this.initial;

  record(): DraftRecord {
    return this.current;
  }

  isUndecided(): boolean {
    return this.state.other !== null;
  }

  change(source: string): void {
    if (source === this.current.source) return;
    this.write(changedRecord(this.current, { source, run: this.run, at: new Date() }), { arrived: null });
    this.sync.changed();
  }

  /** Keeps the text on the page; the other one goes to the history. */
  keepMine(): void {
    const { other } = this.state;
    if (other === null) return;
    this.options.onReplaced(other.source);
    this.choose(this.current.source, other);
  }

  /** Shows the other text; the one on the page goes to the history. */
  takeOther(): void {
    const { other } = this.state;
    if (other === null) return;
    this.options.onReplaced(this.current.source);
    this.choose(other.source, other);
  }

  retry(): void {
    void this.sync.meet();
  }

  onSending(revision: string): void {
    this.catchUp();
    this.write({ ...this.current, sent: addSent(this.current, revision) });
  }

  onKept(version: Version, revision: string): void {
    this.catchUp();
    const { current } = this;
    const isLatest = current.version.run === version.run && current.version.number === version.number;
    this.write({ ...current, base: revision, sent: [], isPending: !isLatest });
  }

  onServer(server: ServerState): void {
    if (server !== this.state.server) this.show({ server });
  }

  onMet(draft: DraftView | null): void {
    const { current } = this;
    if (draft === null) {
      // The server has lost it, or never had it.
      if (current.source !== this.options.starter) this.write({ ...current, base: null, isPending: true });
      return;
    }
    if (draft.revision === current.base) return;
    if (draft.source === current.source) {
      this.write({ ...current, base: draft.revision, isPending: false }, { other: null });
    } else if (current.sent.includes(draft.revision)) {
      this.write({ ...current, base: draft.revision });
    } else if (current.isPending) {
      this.show({ other: otherOf(draft) });
    } else {
      const follows = addVersion(current, current.version);
      this.write({ ...keptRecord(draft), follows }, { arrived: 'device', other: null });
    }
  }

  private choose(source: string, { version, revision, known }: OtherText): void {
    const chosen = changedRecord(this.current, { source, run: this.run, at: new Date() });
    const settled = {
      base: revision ?? chosen.base,
      sent: known.reduce((sent, one) => addSent({ sent }, one), chosen.sent),
      follows: addVersion(chosen, version),
    };
    this.write({ ...chosen, ...settled }, { other: null, arrived: null });
    void this.sync.save();
  }

  private open(): void {
    this.takeFromGuest();
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    const meetWhenSeen = (): void => {
      if (document.visibilityState === 'visible') void this.sync.meet();
      else this.sync.farewell();
    };
    const hear = ({ key, newValue }: StorageEvent): void => {
      const record = key === this.options.key ? parseRecord(newValue) : null;
      if (record) this.meetTab(record);
    };
    addEventListener('storage', hear, { signal });
    addEventListener('online', () => void this.sync.meet(), { signal });
    addEventListener('focus', () => void this.sync.meet(), { signal });
    addEventListener('pagehide', () => this.leave(), { signal });
    document.addEventListener('visibilitychange', meetWhenSeen, { signal });
    this.sync.start();
  }

  private close(): void {
    this.leave();
    this.leaving?.abort();
    this.sync.stop();
  }

  /** With two texts in two tabs the browser keeps the one written last; this tab's own must not go with the tab. */
  private leave(): void {
    const stored = parseRecord(readLocal(this.options.key));
    if (this.state.other !== null && stored && !descends(stored, this.current.version)) {
      this.options.onReplaced(this.current.source);
    }
    this.sync.farewell();
  }

  /** Another tab has written the same draft. */
  private meetTab(record: DraftRecord): void {
    const { current } = this;
    const { other, arrived, server } = this.state;
    if (descends(record, current.version)) {
      const isSettled = other !== null && (descends(record, other.version) || record.base === other.revision);
      this.current = record;
      this.show({
        ...stateOf(record),
        server: record.isPending ? server : 'saved',
        other: isSettled ? null : other,
        arrived: record.source === current.source ? arrived : 'tab',
      });
    } else if (descends(current, record.version)) {
      // The other tab was late: what it wrote is where this text came from.
      writeLocal(this.options.key, JSON.stringify(current));
    } else {
      const { source, savedAt, version, base, sent } = record;
      const known = base === null ? sent : [...sent, base];
      this.show({ other: { from: 'tab', source, at: new Date(savedAt), version, revision: null, known } });
    }
  }

  /** What was typed as a guest belongs to the account that the guest has signed in to. */
  private takeFromGuest(): void {
    const { key, guestKey } = this.options;
    const left = leftByGuest(this.options);
    if (guestKey === null || left === null) return;
    const own = parseRecord(readLocal(key));
    if (own?.isPending === true && own.source !== left.source) this.options.onReplaced(own.source);
    if (writeLocal(key, JSON.stringify(left))) removeLocal(guestKey);
  }

  /** Another tab may have written while this one waited for the server. */
  private catchUp(): void {
    const stored = parseRecord(readLocal(this.options.key));
    if (stored && !descends(this.current, stored.version)) this.meetTab(stored);
  }

  private write(record: DraftRecord, change: Partial<DraftState> = {}): void {
    this.current = record;
    const isKept = writeLocal(this.options.key, JSON.stringify(record));
    this.show({
      source: record.source,
      savedAt: isKept ? new Date(record.savedAt) : null,
      isUnkept: !isKept,
      ...change,
    });
  }

  private show(change: Partial<DraftState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

/**
 * What was typed as a guest, before the guest signed in here. It counts as unsent, though the guest's own draft on the
 * server may be the same: where the account has another text, the learner is to choose.
 */
function leftByGuest({ guestKey }: DraftOptions): DraftRecord | null {
  const left = guestKey === null ? null : parseRecord(readLocal(guestKey));
  return left && { ...left, isPending: true };
}

function firstRecord({ starter, kept }: DraftOptions): DraftRecord {
  if (kept !== null) return keptRecord(kept);
  const version = { run: 'starter', number: 0 };
  return { source: starter, savedAt: '', version, follows: [], base: null, sent: [], isPending: false };
}

function keptRecord({ revision, source, updatedAt }: DraftView): DraftRecord {
  const version = { run: revision, number: 0 };
  return { source, savedAt: updatedAt, version, follows: [], base: revision, sent: [], isPending: false };
}

function otherOf({ revision, source, updatedAt }: DraftView): OtherText {
  const version = { run: revision, number: 0 };
  return { from: 'device', source, at: new Date(updatedAt), version, revision, known: [revision] };
}

function stateOf({ source, savedAt, base, isPending }: DraftRecord): DraftState {
  return {
    source,
    savedAt: savedAt === '' ? null : new Date(savedAt),
    isUnkept: false,
    server: base !== null && !isPending ? 'saved' : 'unknown',
    other: null,
    arrived: null,
  };
}
