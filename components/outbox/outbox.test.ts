import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SubmissionInput, SubmissionView } from '#graders/submission.ts';
import type { Answered, Refusal } from './request.ts';
import type { AnswerInput, Work, WorkView } from './work.ts';
import { Outbox, type OutboxOptions } from './outbox.ts';

let items: Map<string, string>;
let failure: Refusal['kind'] | null;
let received: string[];
let page: EventTarget;
const stops: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  items = new Map();
  failure = null;
  received = [];
  page = new EventTarget();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => void items.set(key, text),
    removeItem: (key: string) => void items.delete(key),
  });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function send({ id }: Work): Promise<Answered<WorkView>> {
  if (failure) return { kind: failure, code: failure, retryAfter: failure === 'busy' ? 40 : null };
  received.push(id);
  return { kind: 'answered', body: { kind: 'submission', view: { id } as SubmissionView } };
}

function outbox(options: Partial<OutboxOptions> = {}): Outbox {
  const queue = new Outbox({ key: 'mine', guestKey: null, send, ...options });
  stops.push(queue.subscribe(() => undefined));
  return queue;
}

const submission = (id: string): SubmissionInput => ({ id, exercise: 'b-x', tier: 'loops', source: 'x' });
const settle = (milliseconds = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

describe('the outbox', () => {
  it('sends at once and forgets what the server has taken', async () => {
    const queue = outbox();
    const accepted: string[] = [];
    queue.onAccepted(({ view }) => accepted.push((view as SubmissionView).id));
    queue.add(submission('a'), 'X');
    expect(queue.now()).toHaveLength(1);
    await settle();
    expect([received, accepted, queue.now()]).toEqual([['a'], ['a'], []]);
  });

  it('keeps every submission through a failing server and a reload, in their order', async () => {
    failure = 'server';
    const queue = outbox();
    queue.add(submission('a'), 'X');
    queue.add(submission('b'), 'X');
    await settle();
    expect(queue.now().map(({ problem }) => problem?.kind ?? null)).toEqual(['server', null]);
    stops.shift()!();
    failure = null;
    const reloaded = outbox();
    await settle();
    expect(received).toEqual(['a', 'b']);
    expect(reloaded.now()).toEqual([]);
  });

  it('tries again by itself, later and later, and at once when the connection returns', async () => {
    failure = 'offline';
    const queue = outbox();
    queue.add(submission('a'), 'X');
    await settle(30_000);
    expect(queue.now()).toHaveLength(1);
    failure = null;
    page.dispatchEvent(new Event('online'));
    await settle();
    expect(received).toEqual(['a']);
  });

  it('waits as long as a busy server asks', async () => {
    failure = 'busy';
    const queue = outbox();
    queue.add(submission('a'), 'X');
    await settle();
    failure = null;
    await settle(39_000);
    expect(received).toEqual([]);
    await settle(2000);
    expect(received).toEqual(['a']);
    expect(queue.now()).toEqual([]);
  });

  it('keeps what the server refuses until the learner decides, and sends the rest', async () => {
    const queue = outbox({
      send: (input) => {
        if (input.id !== 'bad') return send(input);
        return Promise.resolve({ kind: 'refused', code: 'noSuchExercise', retryAfter: null });
      },
    });
    queue.add(submission('bad'), 'X');
    queue.add(submission('good'), 'X');
    await settle(60_000);
    expect(received).toEqual(['good']);
    expect(queue.now()).toMatchObject([{ input: { id: 'bad' }, problem: { code: 'noSuchExercise' } }]);
    queue.discard('bad');
    expect(queue.now()).toEqual([]);
  });

  it('gives a submission another id where its own is somebody else’s', async () => {
    const queue = outbox({
      send: (input) => {
        if (input.id !== 'mine') return send(input);
        return Promise.resolve({ kind: 'refused', code: 'idTaken', retryAfter: null });
      },
    });
    queue.add(submission('mine'), 'X');
    await settle();
    expect(received).toEqual([expect.not.stringMatching('mine')]);
    expect(queue.now()).toEqual([]);
  });

  it('is sent after signing in again', async () => {
    failure = 'sessionEnded';
    const queue = outbox();
    queue.add(submission('a'), 'X');
    await settle();
    expect(queue.now()[0]?.problem?.kind).toBe('sessionEnded');
    failure = null;
    page.dispatchEvent(new Event('focus'));
    await settle();
    expect(received).toEqual(['a']);
  });

  it('takes what was queued as a guest along', async () => {
    failure = 'offline';
    const asGuest = outbox({ key: 'guest' });
    asGuest.add(submission('a'), 'X');
    await settle();
    stops.shift()!();
    failure = null;
    outbox({ guestKey: 'guest' });
    await settle();
    expect(received).toEqual(['a']);
    expect(items.has('guest')).toBe(false);
  });

  it('keeps one answer to a question, the newest', async () => {
    failure = 'offline';
    const sent: Work[] = [];
    const queue = outbox({
      send: (input) => {
        if (failure === null) sent.push(input);
        return send(input);
      },
    });
    const answer = (text: string): AnswerInput => ({
      ...{ kind: 'answer', id: 'q', locale: 'en' },
      answer: { kind: 'text', text },
    });
    queue.add(answer('1'), 'Q');
    await settle();
    queue.add(answer('2'), 'Q');
    await settle();
    failure = null;
    page.dispatchEvent(new Event('online'));
    await settle();
    expect(sent).toEqual([answer('2')]);
    expect(queue.now()).toEqual([]);
  });

  it('still sends where the browser keeps nothing', async () => {
    vi.stubGlobal('localStorage', undefined);
    failure = 'server';
    const queue = outbox();
    queue.add(submission('a'), 'X');
    await settle();
    expect(queue.now()).toHaveLength(1);
    failure = null;
    await settle(5000);
    expect(received).toEqual(['a']);
  });
});
