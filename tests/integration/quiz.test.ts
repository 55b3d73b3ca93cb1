import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { POST } from '../../app/api/v1/quiz-attempts/[id]/answer/route.ts';
import { PUT } from '../../app/api/v1/quiz-attempts/[id]/route.ts';
import type { Answer, AttemptResponse } from '#graders/quiz.ts';
import { mergeGuest } from '#server/accounts/merge.ts';
import { database } from '#server/database/client.ts';
import { selectOpenAttempt } from '#server/quizzes/attempts.ts';
import { findItem, findTopic, loadTopics } from '#server/quizzes/load-topics.ts';
import { keyOf } from '#server/quizzes/marking/mark-number.ts';
import { selectProgress } from '#server/quizzes/progress.ts';
import { textsOf } from '#server/quizzes/texts-of.ts';
import { drawVariant, tilesOf } from '#server/quizzes/variant.ts';
import type { Item } from '#server/quizzes/item-schema.ts';
import { BrowserDouble, type Answer as Reply } from './browser-double.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { createLearner } from './learners.ts';

useFreshDatabase();

type Locale = 'en' | 'zh';

/** One learner's browser on the quiz API. */
class Quiz {
  readonly browser: BrowserDouble;

  constructor(browser = new BrowserDouble()) {
    this.browser = browser;
  }

  open(item: string, { id = randomUUID() as string, locale = 'en' as Locale } = {}): Promise<Reply> {
    const handler = (request: Request) => PUT(request, { params: Promise.resolve({ id }) });
    return this.browser.post(handler, `/api/v1/quiz-attempts/${id}`, { item, locale });
  }

  answer(id: string, answer: unknown, locale: Locale = 'en'): Promise<Reply> {
    const handler = (request: Request) => POST(request, { params: Promise.resolve({ id }) });
    return this.browser.post(handler, `/api/v1/quiz-attempts/${id}/answer`, { answer, locale });
  }

  async opened(item: string): Promise<string> {
    const { attempt } = shown(await this.open(item));
    return attempt.id;
  }
}

function shown(reply: Reply): AttemptResponse {
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return reply.body as AttemptResponse;
}

function failure(reply: Reply): [number, string] {
  return [reply.status, (reply.body as { error: { code: string } }).error.code];
}

function itemNamed(id: string): Item {
  return findItem(id)!.item;
}

/** A right and a wrong answer to the attempt, by the content and the seed that the server stored. */
async function answersTo(
  id: string,
): Promise<{ right: Answer; wrong: Answer; misconceptionText: (locale: Locale) => string }> {
  const { itemId, seed } = await database().quizAttempt.findUniqueOrThrow({ where: { id } });
  const item = itemNamed(itemId);
  const variant = drawVariant(item, seed);
  const at = (index: number): number => variant.order.indexOf(index);
  const text = (value: number | string): Answer => ({ kind: 'text', text: String(value) });
  switch (item.type) {
    case 'single': {
      const rightAt = item.options.findIndex((option) => 'correct' in option);
      const wrongAt = item.options.findIndex((option) => !('correct' in option));
      const option = item.options[wrongAt]!;
      const right: Answer = { kind: 'option', option: at(rightAt) };
      const wrong: Answer = { kind: 'option', option: at(wrongAt) };
      return {
        right,
        wrong,
        misconceptionText: (locale) => ('feedback' in option ? option.feedback[locale] : ''),
      };
    }
    case 'numeric':
      return {
        right: text(item.answer),
        wrong: text(item.wrong[0]!.value),
        misconceptionText: (locale) => item.wrong[0]!.feedback[locale],
      };
    case 'param': {
      const { answer, wrong } = keyOf(item, variant);
      const other = wrong.find(({ value }) => value !== answer);
      return {
        right: text(answer),
        wrong: text(other?.value ?? answer + 1),
        misconceptionText: (locale) => other?.feedback[locale] ?? '',
      };
    }
    case 'short':
      return {
        right: text(item.accepted.zh[0]!),
        wrong: text(item.wrong[0]!.forms[0]!),
        misconceptionText: (locale) => item.wrong[0]!.feedback[locale],
      };
    case 'fill': {
      const tiles = tilesOf(item);
      const place = (symbols: string[]): Answer => ({
        kind: 'tiles',
        tiles: symbols.map((symbol) => at(tiles.indexOf(symbol))),
      });
      const [first, ...rest] = item.answers[0]!;
      const { tile, feedback } = item.wrong[0]!;
      return {
        right: place([first!, ...rest]),
        wrong: place([tile, ...rest]),
        misconceptionText: (locale) => feedback[locale],
      };
    }
    default:
      throw new Error(`no item of type ${item.type} yet`);
  }
}

/** A piece of an authored text that typesetting leaves as it is. */
function plainPart(text: string): string {
  return text.split(/[`$&<>"'{}]/).reduce((longest, part) => (part.length > longest.length ? part : longest));
}

const itemIds = loadTopics().flatMap(({ items }) => items.map(({ item }) => item.id));

describe('an attempt', () => {
  it('is opened once, however often it is sent', async () => {
    const quiz = new Quiz();
    const id = randomUUID();
    const first = shown(await quiz.open('q-conv-out-size', { id }));
    expect(first.attempt).toMatchObject({
      id,
      item: 'q-conv-out-size',
      difficulty: 2,
      worth: 4,
      misstated: false,
    });
    expect(shown(await quiz.open('q-conv-out-size', { id }))).toEqual(first);
    // A second tab goes on with the open attempt instead of drawing another variant.
    expect(shown(await quiz.open('q-conv-out-size'))).toEqual(first);
  });

  it('shows the same variant in either language', async () => {
    const quiz = new Quiz();
    const id = await quiz.opened('q-conv-params');
    const english = shown(await quiz.open('q-conv-params', { id })).attempt.promptHtml;
    const chinese = shown(await quiz.open('q-conv-params', { id, locale: 'zh' })).attempt.promptHtml;
    expect(chinese).toContain('输入通道');
    expect(chinese.match(/\d+(?=×)|\d+/g)!.sort()).toEqual(english.match(/\d+(?=×)|\d+/g)!.sort());
  });

  it('belongs to its learner alone', async () => {
    const owner = new Quiz();
    const stranger = new Quiz();
    const id = await owner.opened('q-conv-true-name');
    const { right } = await answersTo(id);
    expect(failure(await stranger.answer(id, right))).toEqual([404, 'attemptNotFound']);
    expect(failure(await stranger.open('q-conv-true-name', { id }))).toEqual([404, 'attemptNotFound']);
    expect(shown(await owner.answer(id, right)).result?.outcome).toBe('right');
  });

  it('refuses what does not exist or does not fit', async () => {
    const quiz = new Quiz();
    const id = await quiz.opened('q-conv-true-name');
    expect(failure(await quiz.open('q-nothing'))).toEqual([404, 'itemNotFound']);
    expect(failure(await quiz.open('q-conv-true-name', { id: 'not-a-uuid' }))).toEqual([
      404,
      'attemptNotFound',
    ]);
    expect(failure(await quiz.open('q-conv-params', { id }))).toEqual([409, 'attemptTaken']);
    expect(failure(await quiz.answer(randomUUID(), { kind: 'text', text: 'x' }))).toEqual([
      404,
      'attemptNotFound',
    ]);
    expect(failure(await quiz.answer(id, { kind: 'essay', text: 'x' }))).toEqual([400, 'invalid']);
    expect(failure(await quiz.answer(id, { kind: 'option', option: 0 }))).toEqual([422, 'answerMalformed']);
  });
});

describe('marking', () => {
  it.each(itemIds)(
    '%s: the right answer earns the full value, and repeating it changes nothing',
    async (itemId) => {
      const quiz = new Quiz();
      const id = await quiz.opened(itemId);
      const { right, wrong } = await answersTo(id);
      const { result } = shown(await quiz.answer(id, right));
      const { difficulty } = itemNamed(itemId);
      expect(result).toMatchObject({
        outcome: 'right',
        score: 1,
        points: 2 * difficulty,
        feedbackHtml: [],
        answer: right,
      });
      expect(shown(await quiz.answer(id, right)).result).toEqual(result);
      expect(failure(await quiz.answer(id, wrong))).toEqual([409, 'alreadyMarked']);
      const entries = await database().pointEntry.findMany({
        where: { sourceKey: `quiz:${itemId}`, amount: 2 * difficulty },
      });
      expect(entries).toHaveLength(1);
      await database().pointEntry.deleteMany();
    },
  );

  it.each(itemIds.flatMap((id) => [[id, 'en'] as const, [id, 'zh'] as const]))(
    '%s: a known wrong answer earns nothing and is explained in %s',
    async (itemId, locale) => {
      const quiz = new Quiz();
      const id = await quiz.opened(itemId);
      const { wrong, misconceptionText } = await answersTo(id);
      const { result } = shown(await quiz.answer(id, wrong, locale));
      expect(result).toMatchObject({ outcome: 'wrong', score: 0, points: 0 });
      expect(result!.feedbackHtml.join()).toContain(plainPart(misconceptionText(locale)));
      expect(result!.explanationHtml).toContain(plainPart(itemNamed(itemId).explanation[locale]));
      expect(result!.sources.length).toBeGreaterThan(0);
    },
  );

  it('gives all points at the first attempt, half at the second, none later, and never adds them up', async () => {
    const quiz = new Quiz();
    const points: number[] = [];
    for (const isRight of [false, true, true]) {
      const { attempt } = shown(await quiz.open('q-conv-input-grad'));
      const { right, wrong } = await answersTo(attempt.id);
      const { result } = shown(await quiz.answer(attempt.id, isRight ? right : wrong));
      points.push(attempt.worth, result!.points);
    }
    expect(points).toEqual([10, 0, 5, 5, 0, 0]);
    const entries = await database().pointEntry.findMany({ where: { sourceKey: 'quiz:q-conv-input-grad' } });
    expect(entries.map(({ amount }) => amount)).toEqual([5]);
  });

  it('refuses what is no number with its reason, and spends no attempt on it', async () => {
    const quiz = new Quiz();
    const id = await quiz.opened('q-conv-macs');
    const refusals: [string, string][] = [
      ['', 'numberEmpty'],
      ['0,5', 'numberComma'],
      ['12 MACs', 'numberUnit'],
      ['3*4', 'numberExpression'],
      ['1e999', 'numberTooLarge'],
      ['many', 'numberUnreadable'],
    ];
    for (const [text, code] of refusals)
      expect(failure(await quiz.answer(id, { kind: 'text', text }))).toEqual([422, code]);
    const { right } = await answersTo(id);
    const typed = right.kind === 'text' ? Number(right.text).toLocaleString('en').replaceAll(',', '，') : '';
    expect(shown(await quiz.answer(id, { kind: 'text', text: typed })).result).toMatchObject({
      outcome: 'right',
      points: 6,
    });
  });

  it('is not done by a text that was corrected meanwhile', async () => {
    const quiz = new Quiz();
    const id = await quiz.opened('q-conv-true-name');
    const { right } = await answersTo(id);
    await database().quizAttempt.update({ where: { id }, data: { itemHash: 'older' } });
    expect(failure(await quiz.answer(id, right))).toEqual([409, 'itemChanged']);
    const fresh = await quiz.opened('q-conv-true-name');
    expect(fresh).not.toBe(id);
    expect(shown(await quiz.answer(fresh, right)).result).toMatchObject({ outcome: 'right', points: 4 });
  });

  it('marks one of two simultaneous answers, and both as the same attempt', async () => {
    const quiz = new Quiz();
    const id = await quiz.opened('q-conv-flip-identify');
    const { right, wrong } = await answersTo(id);
    const replies = await Promise.all([
      quiz.answer(id, right),
      quiz.answer(id, wrong),
      quiz.answer(id, right),
    ]);
    const outcomes = replies.map(({ status }) => status).sort();
    expect(outcomes[0]).toBe(200);
    expect(outcomes.at(-1)).toBe(409);
    expect(await database().quizAttempt.count({ where: { id, markedAt: { not: null } } })).toBe(1);
  });
});

it.each(itemIds)(
  '%s: nothing that helps to answer leaves the server before the attempt is marked',
  async (itemId) => {
    const quiz = new Quiz();
    const item = itemNamed(itemId);
    const { id } = shown(await quiz.open(itemId)).attempt;
    const replies = [
      await quiz.open(itemId, { id }),
      await quiz.open(itemId, { id, locale: 'zh' }),
      await quiz.answer(id, { kind: 'tiles', tiles: [] }),
      await quiz.answer(id, { kind: 'text', text: '' }),
      await quiz.answer(id, { kind: 'essay' }),
    ];
    const bodies = replies.map(({ body }) => JSON.stringify(body)).join('\n');
    const question =
      item.type === 'single' || item.type === 'multiple' ? item.options.map(({ text }) => text) : [];
    const openTexts = new Set([
      ...textsOf(item.prompt),
      ...textsOf(question),
      ...('unit' in item ? textsOf(item.unit) : []),
    ]);
    for (const text of textsOf(item)) {
      if (!openTexts.has(text)) expect(bodies).not.toContain(plainPart(text));
    }
    for (const word of [
      'misconception',
      'feedback',
      'correct',
      'tolerance',
      'wrong',
      'seed',
      'hash',
      'solution',
      'explanation',
    ]) {
      expect(bodies.toLowerCase()).not.toContain(`"${word}`);
    }
    expect(Object.keys(shown(replies[0]!).attempt).sort()).toEqual([
      'difficulty',
      'id',
      'item',
      'misstated',
      'promptHtml',
      'question',
      'worth',
    ]);
    expect(shown(replies[0]!).result).toBeNull();
    if (item.type === 'short')
      for (const form of item.wrong.flatMap(({ forms }) => forms)) expect(bodies).not.toContain(`"${form}"`);
  },
);

it('an open attempt is found again after a reload, in the language of the page', async () => {
  const quiz = new Quiz();
  const id = await quiz.opened('q-conv-same-result');
  const { userId } = await database().quizAttempt.findUniqueOrThrow({ where: { id } });
  const again = await selectOpenAttempt(userId, 'convolution-layer', 'zh');
  expect(again?.attempt).toMatchObject({ id, item: 'q-conv-same-result' });
  expect(again?.attempt.promptHtml).toContain('互相关');
  await quiz.answer(id, (await answersTo(id)).right);
  expect(await selectOpenAttempt(userId, 'convolution-layer', 'en')).toBeNull();
});

it('progress counts marked attempts, the best score and the points', async () => {
  const topic = findTopic('convolution-layer')!;
  const [none] = await selectProgress(null, [topic]);
  expect(none).toMatchObject({ points: 0, reachable: 68 });
  const quiz = new Quiz();
  const id = await quiz.opened('q-conv-kernel-shape');
  const { userId } = await database().quizAttempt.findUniqueOrThrow({ where: { id } });
  await quiz.answer(id, (await answersTo(id)).wrong);
  const second = await quiz.opened('q-conv-kernel-shape');
  await quiz.answer(second, (await answersTo(second)).right);
  await quiz.opened('q-conv-params');
  const [progress] = await selectProgress(userId, [topic]);
  expect(progress!.points).toBe(2);
  expect(progress!.items.find((item) => item.id === 'q-conv-kernel-shape')).toMatchObject({
    attempts: 2,
    best: 1,
  });
  expect(progress!.items.find((item) => item.id === 'q-conv-params')).toMatchObject({ attempts: 0, best: 0 });
});

it('an account keeps what its owner did as a guest', async () => {
  const quiz = new Quiz();
  const id = await quiz.opened('q-conv-one-value');
  const { right } = await answersTo(id);
  const { userId: guestId } = await database().quizAttempt.findUniqueOrThrow({ where: { id } });
  await quiz.answer(id, right);
  const accountId = await createLearner();
  await mergeGuest({ guestId, accountId });
  const [progress] = await selectProgress(accountId, [findTopic('convolution-layer')!]);
  expect(progress!.points).toBe(4);
});
