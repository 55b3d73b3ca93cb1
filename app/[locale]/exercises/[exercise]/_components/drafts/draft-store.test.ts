import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftInput, DraftView } from '#graders/draft.ts';
import { DraftStore, type DraftOptions } from './draft-store.ts';
import type { DraftApi } from './draft-sync.ts';
import type { Refusal } from '#components/outbox/request.ts';

/** A server for one draft, by the rule of server/drafts; `failure` makes it answer nothing else. */
class DraftServer implements DraftApi {
  draft: DraftView | null = null;
  failure: Refusal['kind'] | null = null;
  /** Stores, but the answer is lost on the way. */
  losesAnswers = false;
  writes = 0;

  load(): ReturnType<DraftApi['load']> {
    if (this.failure) return Promise.resolve(refusal(this.failure));
    return Promise.resolve({ kind: 'answered', body: { draft: this.draft } });
  }

  save({ revision, base, source }: DraftInput): ReturnType<DraftApi['save']> {
    if (this.failure) return Promise.resolve(refusal(this.failure));
    const isFresh = this.draft === null || this.draft.revision === base;
    if (!isFresh && this.draft!.source !== source) {
      return Promise.resolve({ kind: 'stale', body: { draft: this.draft } });
    }
    if (isFresh) this.set(source, revision);
    this.writes += 1;
    if (this.losesAnswers) return Promise.resolve(refusal('offline'));
    return Promise.resolve({ kind: 'answered', body: { revision: this.draft!.revision } });
  }

  set(source: string, revision: string = crypto.randomUUID()): void {
    this.draft = { source, revision, updatedAt: new Date().toISOString() };
  }
}

function refusal(kind: Refusal['kind']): Refusal {
  return { kind, code: kind, retryAfter: null };
}

/** What the tabs of one browser share, with the events that they are sent. */
function browser(): Map<string, string> {
  const page = new EventTarget();
  const items = new Map<string, string>();
  const set = (key: string, newValue: string): void => {
    items.set(key, newValue);
    page.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }));
  };
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: set,
    removeItem: (key: string) => items.delete(key),
  });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
  return items;
}

const stops: (() => void)[] = [];
let replaced: string[] = [];

function tab(api: DraftServer, options: Partial<DraftOptions> = {}): DraftStore {
  const draft = new DraftStore({
    key: 'mine',
    guestKey: null,
    starter: 'starter',
    kept: null,
    api,
    onReplaced: (source) => replaced.push(source),
    ...options,
  });
  stops.push(draft.subscribe(() => undefined));
  return draft;
}

/** Lets requests be answered and every timer that is due run. */
const settle = (milliseconds = 6000): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
  browser();
  replaced = [];
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a draft', () => {
  it('is kept here at once and on the server once typing pauses', async () => {
    const server = new DraftServer();
    const draft = tab(server);
    await settle(0);
    for (const text of ['a', 'ab', 'abc']) draft.change(text);
    expect(tab(server).now().source).toBe('abc');
    expect(server.draft).toBeNull();
    await settle();
    expect(server.draft).toMatchObject({ source: 'abc' });
    expect(server.writes).toBe(1);
    expect(draft.now()).toMatchObject({ server: 'saved', other: null });
  });

  it('is sent every few seconds while typing does not pause', async () => {
    const server = new DraftServer();
    const draft = tab(server);
    for (let count = 0; count < 30; count += 1) {
      draft.change(`text ${count}`);
      await settle(500);
    }
    expect(server.writes).toBeGreaterThanOrEqual(2);
    expect(server.writes).toBeLessThanOrEqual(4);
  });

  it('that only shows the starter is not sent', async () => {
    const server = new DraftServer();
    tab(server);
    await settle();
    expect(server.draft).toBeNull();
  });

  it('is sent again until a failing server takes it, and its text is never touched', async () => {
    const server = new DraftServer();
    const draft = tab(server);
    server.failure = 'server';
    draft.change('typed');
    await settle(20_000);
    expect(draft.now()).toMatchObject({ source: 'typed', server: 'server' });
    server.failure = null;
    await settle(60_000);
    expect(server.draft).toMatchObject({ source: 'typed' });
    expect(draft.now().server).toBe('saved');
  });

  it('typed while signed out is told, and sent once the page is seen again signed in', async () => {
    const server = new DraftServer();
    const draft = tab(server);
    server.failure = 'sessionEnded';
    draft.change('typed');
    await settle();
    expect(draft.now()).toMatchObject({ source: 'typed', server: 'sessionEnded' });
    server.failure = null;
    draft.retry();
    await settle(0);
    expect(server.draft).toMatchObject({ source: 'typed' });
  });

  it('is not sent above 64 KiB, and says so', async () => {
    const server = new DraftServer();
    const draft = tab(server);
    draft.change('层'.repeat(30_000));
    await settle();
    expect(draft.now().server).toBe('tooLong');
    expect(server.draft).toBeNull();
    draft.change('short');
    await settle();
    expect(draft.now().server).toBe('saved');
  });

  it('knows its own text when the answer was lost', async () => {
    const server = new DraftServer();
    const draft = tab(server);
    server.losesAnswers = true;
    draft.change('first');
    await settle(1500);
    server.losesAnswers = false;
    draft.change('second');
    await settle(10_000);
    expect(draft.now()).toMatchObject({ other: null, server: 'saved' });
    expect(server.draft).toMatchObject({ source: 'second' });
  });
});

describe('two devices', () => {
  it('follow each other while only one of them is typed on', async () => {
    const server = new DraftServer();
    const draft = tab(server);
    draft.change('here');
    await settle();
    server.set('from the phone');
    draft.retry();
    await settle(0);
    expect(draft.now()).toMatchObject({ source: 'from the phone', other: null, arrived: 'device' });
    draft.change('on from there');
    await settle();
    expect(server.draft).toMatchObject({ source: 'on from there' });
  });

  it('that wrote at once leave a choice, and nothing is sent before it', async () => {
    const server = new DraftServer();
    const draft = tab(server);
    draft.change('start');
    await settle();
    server.set('theirs');
    draft.change('mine');
    await settle();
    draft.change('mine, longer');
    await settle(60_000);
    expect(draft.now()).toMatchObject({
      source: 'mine, longer',
      other: { from: 'device', source: 'theirs' },
    });
    expect(server.draft).toMatchObject({ source: 'theirs' });
    draft.keepMine();
    await settle();
    expect(server.draft).toMatchObject({ source: 'mine, longer' });
    expect(draft.now()).toMatchObject({ other: null, server: 'saved' });
    expect(replaced).toEqual(['theirs']);
  });

  it('may choose the other text, and one’s own goes to the history', async () => {
    const server = new DraftServer();
    server.set('theirs');
    const draft = tab(server);
    draft.change('mine');
    await settle();
    draft.takeOther();
    await settle();
    expect(draft.now()).toMatchObject({ source: 'theirs', other: null, server: 'saved' });
    expect(replaced).toEqual(['mine']);
  });

  it('take an answer that is older than their own save for what it is', async () => {
    const server = new DraftServer();
    const draft = tab(server);
    draft.change('start');
    await settle();
    const old = server.draft;
    let answer = (): void => undefined;
    vi.spyOn(server, 'load').mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          answer = () => resolve({ kind: 'answered', body: { draft: old } });
        }),
    );
    draft.retry();
    draft.change('newer');
    await settle();
    answer();
    await settle(0);
    expect(draft.now()).toMatchObject({ source: 'newer', other: null });
  });
});

describe('two tabs', () => {
  it('show the same text as long as they take turns', async () => {
    const server = new DraftServer();
    const [one, other] = [tab(server), tab(server)];
    await settle(0);
    one.change('from one');
    expect(other.now()).toMatchObject({ source: 'from one', arrived: 'tab', other: null });
    other.change('from the other');
    expect(one.now()).toMatchObject({ source: 'from the other', other: null });
    await settle();
    expect(server.draft).toMatchObject({ source: 'from the other' });
    expect([one, other].map((draft) => draft.now().server)).toEqual(['saved', 'saved']);
  });

  it('that wrote without hearing of each other leave a choice in both, and one choice settles both', async () => {
    const server = new DraftServer();
    const items = browser();
    const one = tab(server);
    one.change('start');
    await settle();
    // The other tab slept: it knows the start alone.
    const asleep = items.get('mine')!;
    one.change('one');
    await settle();
    items.set('mine', asleep);
    const other = tab(server);
    other.change('other');
    await settle(0);
    expect(one.now()).toMatchObject({ source: 'one', other: { from: 'tab', source: 'other' } });
    other.keepMine();
    one.keepMine();
    await settle(60_000);
    expect([one, other].map((draft) => draft.now())).toMatchObject([
      { source: 'one', other: null },
      { source: 'one', other: null },
    ]);
    expect(server.draft).toMatchObject({ source: 'one' });
    expect(replaced).toContain('other');
  });

  it('keep a text that only a closing tab has', async () => {
    const server = new DraftServer();
    const items = browser();
    const one = tab(server);
    one.change('start');
    const asleep = items.get('mine')!;
    one.change('one');
    items.set('mine', asleep);
    const other = tab(server);
    other.change('other');
    stops.shift()!();
    expect(replaced).toEqual(['one']);
  });
});

describe('a guest who signs in', () => {
  it('finds their text, and what the account has as the other one', async () => {
    const server = new DraftServer();
    const items = browser();
    const asGuest = tab(server, { key: 'guest' });
    asGuest.change('typed as a guest');
    await settle();
    stops.shift()!();
    server.set('the account’s');
    const draft = tab(server, { guestKey: 'guest' });
    await settle();
    expect(draft.now()).toMatchObject({ source: 'typed as a guest', other: { source: 'the account’s' } });
    expect(items.has('guest')).toBe(false);
  });

  it('meets no choice where the account had nothing', async () => {
    const server = new DraftServer();
    const asGuest = tab(server, { key: 'guest' });
    asGuest.change('typed as a guest');
    await settle();
    stops.shift()!();
    const draft = tab(server, { guestKey: 'guest' });
    await settle();
    expect(draft.now()).toMatchObject({ source: 'typed as a guest', other: null, server: 'saved' });
  });
});
