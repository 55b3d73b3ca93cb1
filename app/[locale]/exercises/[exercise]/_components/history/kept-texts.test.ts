import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RevisionInput } from '#graders/draft.ts';
import type { Answered } from '#components/outbox/request.ts';
import { KeptTexts, type KeptTextsOptions } from './kept-texts.ts';

let items: Map<string, string>;
let isServerUp: boolean;
let received: Map<string, RevisionInput>;

beforeEach(() => {
  items = new Map();
  isServerUp = true;
  received = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => void items.set(key, text),
    removeItem: (key: string) => void items.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

async function send(id: string, text: RevisionInput): Promise<Answered<undefined>> {
  if (!isServerUp) return { kind: 'offline', code: 'offline', retryAfter: null };
  received.set(id, text);
  return { kind: 'answered', body: undefined };
}

function texts(options: Partial<KeptTextsOptions> = {}): KeptTexts {
  return new KeptTexts({ key: 'mine', guestKey: null, tier: 'loops', send, ...options });
}

const replaced = { reason: 'replaced', passed: null, total: null } as const;
const sourcesOf = (kept: KeptTexts): string[] => kept.list().map(({ source }) => source);

describe('texts that are kept', () => {
  it('are the runs that passed more than every run before', () => {
    const kept = texts();
    for (const [source, passed] of [
      ['a', 3],
      ['b', 2],
      ['c', 3],
      ['d', 7],
      ['e', 7],
    ] as const) {
      kept.ran(source, { passed, total: 14 });
    }
    expect(sourcesOf(kept)).toEqual(['d', 'a']);
    kept.beginAnew();
    kept.ran('f', { passed: 1, total: 14 });
    expect(sourcesOf(kept)).toEqual(['f', 'd', 'a']);
  });

  it('reach the server once it answers, each under its own id', async () => {
    isServerUp = false;
    const kept = texts();
    kept.keep('one', replaced);
    kept.keep('two', replaced);
    await kept.send();
    expect(received.size).toBe(0);
    isServerUp = true;
    await texts().send();
    expect([...received.values()].map(({ source }) => source)).toEqual(['one', 'two']);
    await texts().send();
    expect(received.size).toBe(2);
    expect([...received.keys()].sort()).toEqual(
      kept
        .list()
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('are never empty nor twice the same in a row', () => {
    const kept = texts();
    for (const source of ['x', 'x', ' \n', '']) kept.keep(source, replaced);
    expect(sourcesOf(kept)).toEqual(['x']);
  });

  it('take little room, and those the server lacks stay longest', async () => {
    const kept = texts();
    kept.keep('sent', replaced);
    await vi.waitFor(() => expect(received.size).toBe(1));
    isServerUp = false;
    for (let count = 0; count < 25; count += 1) kept.keep(`text ${count}`, replaced);
    expect(kept.list()).toHaveLength(20);
    expect(sourcesOf(kept)).not.toContain('sent');
    expect(sourcesOf(kept)[0]).toBe('text 24');
    for (let count = 0; count < 5; count += 1) kept.keep(`${count}${'x'.repeat(64_000)}`, replaced);
    expect(items.get('mine')!.length).toBeLessThan(300_000);
    expect(sourcesOf(kept)[0]).toMatch(/^4x/);
  });

  it('of a guest move to the account', async () => {
    isServerUp = false;
    texts({ key: 'guest' }).keep('as a guest', replaced);
    texts().keep('in the account', replaced);
    isServerUp = true;
    const kept = texts({ guestKey: 'guest' });
    await kept.send();
    expect(sourcesOf(kept).sort()).toEqual(['as a guest', 'in the account']);
    expect(items.has('guest')).toBe(false);
  });
});
