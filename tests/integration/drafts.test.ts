import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { GET as READ, PUT as KEEP } from '../../app/api/v1/exercises/[exercise]/drafts/[tier]/route.ts';
import { GET as HISTORY } from '../../app/api/v1/exercises/[exercise]/history/route.ts';
import { GET as SOURCE } from '../../app/api/v1/exercises/[exercise]/history/[id]/route.ts';
import { PUT as KEEP_REVISION } from '../../app/api/v1/exercises/[exercise]/revisions/[id]/route.ts';
import type { DraftView, HistoryEntry } from '#graders/draft.ts';
import { mergeGuest } from '#server/accounts/merge.ts';
import { database } from '#server/database/client.ts';
import { saveDraft, selectDraft } from '#server/drafts/drafts.ts';
import { keepRevision, revisionsKept, selectHistory } from '#server/drafts/history.ts';
import { BrowserDouble, type Answer } from './browser-double.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { createLearner } from './learners.ts';

useFreshDatabase();

const exerciseId = 'b-cross-correlation';
const place = { exerciseId, tier: 'loops' };
const path = `/api/v1/exercises/${exerciseId}`;

interface Write {
  source: string;
  base?: string | null;
  revision?: string;
  tier?: string;
}

function keep(
  browser: BrowserDouble,
  { source, base = null, revision = randomUUID(), tier = 'loops' }: Write,
) {
  const params = { exercise: exerciseId, tier };
  const body = { source, base, revision };
  return browser.send(KEEP, `${path}/drafts/${tier}`, { method: 'PUT', body, params });
}

async function draftOf(browser: BrowserDouble): Promise<DraftView | null> {
  const params = { exercise: exerciseId, tier: 'loops' };
  const { body } = await browser.send(READ, `${path}/drafts/loops`, { method: 'GET', params });
  return (body as { draft: DraftView | null }).draft;
}

function keepText(browser: BrowserDouble, source: string, change: object = {}, id: string = randomUUID()) {
  const body = {
    tier: 'loops',
    source,
    reason: 'improved',
    passed: 3,
    total: 14,
    at: new Date().toISOString(),
  };
  const params = { exercise: exerciseId, id };
  return browser.send(KEEP_REVISION, `${path}/revisions/${id}`, {
    method: 'PUT',
    body: { ...body, ...change },
    params,
  });
}

async function historyOf(browser: BrowserDouble): Promise<HistoryEntry[]> {
  const params = { exercise: exerciseId };
  const { body } = await browser.send(HISTORY, `${path}/history?tier=loops`, { method: 'GET', params });
  return (body as { entries: HistoryEntry[] }).entries;
}

function sourceOf(browser: BrowserDouble, id: string): Promise<Answer> {
  return browser.send(SOURCE, `${path}/history/${id}`, {
    method: 'GET',
    params: { exercise: exerciseId, id },
  });
}

describe('a draft', () => {
  it('of a guest is kept, and follows what is typed', async () => {
    const browser = new BrowserDouble();
    expect(await draftOf(browser)).toBeNull();
    const first = await keep(browser, { source: 'one' });
    expect(first.status, JSON.stringify(first.body)).toBe(200);
    const { revision: base } = first.body as { revision: string };
    const second = await keep(browser, { source: 'two', base });
    expect(second.status).toBe(200);
    expect(await draftOf(browser)).toMatchObject({ source: 'two', ...(second.body as object) });
  });

  it('made from a text that is no longer there is refused, and both texts are known', async () => {
    const laptop = new BrowserDouble();
    const start = randomUUID();
    await keep(laptop, { source: 'start', revision: start });
    const phone = laptop.copy();
    await keep(phone, { source: 'from the phone', base: start });
    for (const base of [start, null, randomUUID()]) {
      const refused = await keep(laptop, { source: 'from the laptop', base });
      expect(refused.status).toBe(409);
      expect(refused.body).toMatchObject({
        error: { code: 'staleDraft' },
        draft: { source: 'from the phone' },
      });
    }
    const theirs = (await draftOf(phone))!;
    const chosen = await keep(laptop, { source: 'from the laptop', base: theirs.revision });
    expect(chosen.status).toBe(200);
    expect(await draftOf(phone)).toMatchObject({ source: 'from the laptop' });
  });

  it('sent again counts once, also when the same text comes from another device', async () => {
    const browser = new BrowserDouble();
    const start = randomUUID();
    await keep(browser, { source: 'start', revision: start });
    const revision = randomUUID();
    const again = [];
    for (let turn = 0; turn < 2; turn += 1)
      again.push(await keep(browser, { source: 'next', base: start, revision }));
    expect(again.map(({ status, body }) => [status, body])).toEqual([
      [200, { revision }],
      [200, { revision }],
    ]);
    expect((await keep(browser, { source: 'next', base: null })).body).toEqual({ revision });
  });

  it('is written by exactly one of many devices that start from the same text', async () => {
    const userId = await createLearner();
    const base = randomUUID();
    await saveDraft(userId, place, { revision: base, base: null, source: 'start' });
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, device) =>
        saveDraft(userId, place, { revision: randomUUID(), base, source: `device ${device}` }),
      ),
    );
    expect(answers.filter(({ kind }) => kind === 'kept')).toHaveLength(1);
  });

  it('of a learner is nobody else’s', async () => {
    const [mine, other] = [new BrowserDouble(), new BrowserDouble()];
    await keep(mine, { source: 'mine' });
    await keep(other, { source: 'other' });
    expect(await draftOf(mine)).toMatchObject({ source: 'mine' });
    expect(await draftOf(new BrowserDouble())).toBeNull();
  });

  it('is refused above 64 KiB, which the message names, counted in bytes', async () => {
    const browser = new BrowserDouble();
    expect((await keep(browser, { source: 'x'.repeat(64 * 1024) })).status).toBe(200);
    const tooLong = await keep(browser, { source: '层'.repeat(64 * 1024) });
    expect(tooLong.status).toBe(413);
    expect(tooLong.body).toMatchObject({ error: { code: 'sourceTooLong' } });
    expect(JSON.stringify(tooLong.body)).toContain('65536 bytes');
    expect(JSON.stringify(tooLong.body)).toContain('196608');
  });

  it('needs an exercise and a tier that exist, and a text that can be stored', async () => {
    const browser = new BrowserDouble();
    expect((await keep(browser, { source: 'x', tier: 'assembly' })).status).toBe(404);
    expect((await keep(browser, { source: 'x', tier: 'constructor' })).status).toBe(404);
    expect((await keep(browser, { source: 'a\0b' })).status).toBe(400);
    const params = { exercise: 'b-nothing', tier: 'loops' };
    const body = { source: 'x', base: null, revision: randomUUID() };
    expect((await browser.send(KEEP, path, { method: 'PUT', body, params })).status).toBe(404);
  });
});

describe('the history', () => {
  it('lists submissions and kept texts, the newest first, and shows each text to its owner alone', async () => {
    const browser = new BrowserDouble();
    const id = randomUUID();
    expect((await keepText(browser, 'better', {}, id)).status).toBe(204);
    await keepText(browser, 'older', {
      at: '2020-01-01T00:00:00.000Z',
      reason: 'replaced',
      passed: null,
      total: null,
    });
    const { userId } = await database().revision.findUniqueOrThrow({ where: { id } });
    const version = { id: 'v1', exerciseId, hash: 'h', files: {} };
    await database().exercise.create({ data: { id: exerciseId } });
    await database().exerciseVersion.create({ data: version });
    const submission = {
      id: randomUUID(),
      userId,
      exerciseId,
      versionId: 'v1',
      tier: 'loops',
      source: 'submitted',
    };
    const verdict = { kind: 'mismatch', passed: 9, total: 30 };
    await database().submission.create({
      data: { ...submission, state: 'verified', verdict, createdAt: new Date(Date.now() + 1000) },
    });
    const entries = await historyOf(browser);
    expect(entries.map(({ kind, passed, verdict: said }) => [kind, passed, said])).toEqual([
      ['submission', 9, 'mismatch'],
      ['improved', 3, null],
      ['replaced', null, null],
    ]);
    expect(JSON.stringify(entries)).not.toContain('better');
    expect((await sourceOf(browser, id)).body).toEqual({ source: 'better' });
    expect((await sourceOf(browser, submission.id)).body).toEqual({ source: 'submitted' });
    for (const stranger of [new BrowserDouble(), await guest()]) {
      expect((await sourceOf(stranger, id)).status).toBe(404);
      expect((await sourceOf(stranger, submission.id)).status).toBe(404);
      expect(await historyOf(stranger)).toEqual([]);
    }
    expect((await sourceOf(browser, 'not-an-id')).status).toBe(404);
  });

  it('stores a text once per id, and refuses an id that is taken', async () => {
    const [mine, other] = [new BrowserDouble(), new BrowserDouble()];
    const id = randomUUID();
    for (let turn = 0; turn < 2; turn += 1) expect((await keepText(mine, 'text', {}, id)).status).toBe(204);
    expect(await historyOf(mine)).toHaveLength(1);
    expect((await keepText(other, 'text', {}, id)).status).toBe(409);
    expect((await keepText(mine, 'another text', {}, id)).status).toBe(409);
    expect((await sourceOf(mine, id)).body).toEqual({ source: 'text' });
  });

  it('keeps the newest texts of a tier and no clock from the future', async () => {
    const userId = await createLearner();
    const future = new Date(Date.now() + 1e9).toISOString();
    const text = { reason: 'improved', passed: 1, total: 14 } as const;
    await keepRevision(userId, place, { ...text, id: randomUUID(), source: 'ahead', at: future });
    for (let turn = 0; turn < revisionsKept + 3; turn += 1) {
      const at = new Date(Date.now() - (revisionsKept - turn) * 1000).toISOString();
      await keepRevision(userId, place, { ...text, id: randomUUID(), source: `text ${turn}`, at });
    }
    const entries = await selectHistory(userId, place);
    expect(entries).toHaveLength(revisionsKept);
    expect(entries.every(({ at }) => Date.parse(at) <= Date.now())).toBe(true);
  });

  it('takes no text above the cap', async () => {
    expect((await keepText(new BrowserDouble(), 'x'.repeat(64 * 1024 + 1))).status).toBe(413);
  });
});

describe('merging a guest', () => {
  it('moves a draft with its revision, so that nothing looks like a conflict', async () => {
    const [guestId, accountId] = [await createLearner({ isGuest: true }), await createLearner()];
    const revision = randomUUID();
    await saveDraft(guestId, place, { revision, base: null, source: 'typed as a guest' });
    await mergeGuest({ guestId, accountId });
    expect(await selectDraft(accountId, place)).toMatchObject({ revision, source: 'typed as a guest' });
    expect(await selectDraft(guestId, place)).toBeNull();
    expect(await selectHistory(accountId, place)).toEqual([]);
  });

  it('keeps both texts where both have one', async () => {
    const [guestId, accountId] = [await createLearner({ isGuest: true }), await createLearner()];
    await saveDraft(guestId, place, { revision: randomUUID(), base: null, source: 'the guest’s' });
    await saveDraft(accountId, place, { revision: randomUUID(), base: null, source: 'the account’s' });
    const old = { reason: 'improved', passed: 2, total: 14, at: '2020-01-01T00:00:00.000Z' } as const;
    await keepRevision(guestId, place, { ...old, id: randomUUID(), source: 'an old run' });
    await mergeGuest({ guestId, accountId });
    expect(await selectDraft(accountId, place)).toMatchObject({ source: 'the account’s' });
    const texts = await database().revision.findMany({
      where: { userId: accountId },
      orderBy: { createdAt: 'desc' },
    });
    expect(texts.map(({ source, reason }) => [source, reason])).toEqual([
      ['the guest’s', 'replaced'],
      ['an old run', 'improved'],
    ]);
    expect(await database().draft.count({ where: { userId: guestId } })).toBe(0);
    expect(await database().revision.count({ where: { userId: guestId } })).toBe(0);
  });

  it('leaves a write that was in flight to the account, as a choice where the account has its own', async () => {
    const [guestId, accountId] = [await createLearner({ isGuest: true }), await createLearner()];
    await saveDraft(accountId, place, { revision: randomUUID(), base: null, source: 'the account’s' });
    await mergeGuest({ guestId, accountId });
    const late = await saveDraft(guestId, place, { revision: randomUUID(), base: null, source: 'late' });
    expect(late).toMatchObject({ kind: 'stale', draft: { source: 'the account’s' } });
  });
});

async function guest(): Promise<BrowserDouble> {
  const browser = new BrowserDouble();
  await keep(browser, { source: 'a guest of one’s own' });
  return browser;
}
