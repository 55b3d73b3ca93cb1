import { randomInt } from 'node:crypto';
import type { QuizAttempt } from '#generated/prisma/client.ts';
import { isAuthoredId } from '#graders/bundle.ts';
import type { Answer, AttemptResponse } from '#graders/quiz.ts';
import type { Locale } from '#graders/text.ts';
import { lockOwner } from '../accounts/owner.ts';
import { database, type Transaction } from '../database/client.ts';
import { HttpError } from '../http/http-error.ts';
import { grantPoints } from '../points/grant.ts';
import { itemKey } from '../review/card-key.ts';
import { recordAttempt } from '../review/record-review.ts';
import { selectReview } from '../review/regrade.ts';
import { selectReturnDay } from '../review/select-returns.ts';
import { answerSchema } from './answer-schema.ts';
import { grantErrataBonus } from './errata-bonus.ts';
import { findPublishedItem } from './find-published.ts';
import type { FoundItem } from './load-topics.ts';
import { markAnswer } from './marking/mark-answer.ts';
import { refusalMessage } from './marking/refusal-message.ts';
import { questionView } from './question-view.ts';
import { resultView } from './result-view.ts';
import { drawVariant } from './variant.ts';
import { pointsOf, worthOf } from './worth.ts';

interface AttemptRequest {
  learnerId: string;
  attemptId: string;
  locale: Locale;
}

/**
 * Opens an attempt at an item with a seed of the server's choice. Repeating it returns the same attempt; while an
 * attempt at the item is open, that one is returned, so that nobody can draw variants until an easy one comes.
 */
export async function openAttempt(request: AttemptRequest & { itemId: string }): Promise<AttemptResponse> {
  const { itemId, locale } = request;
  const found = await findPublishedItem(itemId);
  if (found === null) throw new HttpError(404, 'itemNotFound', `There is no quiz item ${itemId}.`);
  return database().$transaction(async (tx) => {
    const owner = await lockOwner(tx, request.learnerId);
    await lockAttempts(tx, owner.id, itemId);
    const attempt =
      (await selectOwned(tx, request.attemptId, owner.id)) ?? (await selectOpen(tx, owner.id, found));
    if (attempt === null) {
      const { topic, hash } = found;
      const data = {
        id: request.attemptId,
        userId: owner.id,
        topicId: topic.id,
        itemId,
        itemHash: hash,
        seed: randomInt(2 ** 31),
      };
      return respond(tx, await tx.quizAttempt.create({ data }), locale);
    }
    if (attempt.itemId !== itemId)
      throw new HttpError(409, 'attemptTaken', 'This attempt belongs to another item. Use a new id.');
    return respond(tx, attempt, locale);
  });
}

/**
 * Marks an attempt once and grants its points in the same transaction; authored questions bring none, and do not return. The same answer again returns the stored
 * result. An answer that cannot be read is refused and leaves the attempt open.
 */
export async function answerAttempt(
  request: AttemptRequest & { answer: Answer; timeZone: string | null },
): Promise<AttemptResponse> {
  const { attemptId, answer, locale, timeZone } = request;
  return database().$transaction(async (tx) => {
    const owner = await lockOwner(tx, request.learnerId);
    const { itemId } = await requireOwned(tx, attemptId, owner.id);
    await lockAttempts(tx, owner.id, itemId);
    const attempt = await requireOwned(tx, attemptId, owner.id);
    if (attempt.markedAt === null)
      return respond(tx, await markOpen(tx, attempt, { answer, timeZone }), locale);
    if (JSON.stringify(answerSchema.parse(attempt.answer)) === JSON.stringify(answerSchema.parse(answer)))
      return respond(tx, attempt, locale);
    throw new HttpError(
      409,
      'alreadyMarked',
      'This attempt has been marked with another answer. Start a new attempt.',
    );
  });
}

/** The learner's newest attempt in a topic that still waits for its answer; null when there is none. */
export async function selectOpenAttempt(
  learnerId: string,
  topicId: string,
  locale: Locale,
): Promise<AttemptResponse | null> {
  const tx = database();
  const attempts = await tx.quizAttempt.findMany({
    where: { userId: learnerId, topicId, markedAt: null },
    orderBy: { createdAt: 'desc' },
    take: 20,
  });
  for (const attempt of attempts) {
    const found = await findPublishedItem(attempt.itemId, tx);
    if (found?.hash === attempt.itemHash) return respond(tx, attempt, locale);
  }
  return null;
}

async function markOpen(
  tx: Transaction,
  attempt: QuizAttempt,
  { answer, timeZone }: { answer: Answer; timeZone: string | null },
): Promise<QuizAttempt> {
  const { topic, item } = await requireUnchanged(tx, attempt);
  const marked = markAnswer(item, drawVariant(item, attempt.seed), answer);
  if (marked.kind === 'refused') throw new HttpError(422, marked.refusal, refusalMessage(marked.refusal));
  const worth = worthOf({ topic, item }, await countMarked(tx, attempt));
  const points = pointsOf(worth, marked.score);
  const misconceptions = marked.feedback.map(({ misconception }) => misconception);
  const { score } = marked;
  const markedAt = new Date();
  const updated = await tx.quizAttempt.update({
    where: { id: attempt.id },
    data: { answer: { ...answer }, score, feedback: { misconceptions, points }, markedAt },
  });
  if (isAuthoredId(topic.id)) return updated;
  await recordAttempt(tx, { attempt: { ...attempt, score, markedAt }, item, timeZone });
  if (points > 0) {
    await grantPoints(tx, {
      userId: attempt.userId,
      sourceKey: `quiz:${item.id}`,
      amount: points,
      reason: 'quiz',
    });
  }
  if (item.erratum !== undefined && score >= 1) await grantErrataBonus(tx, attempt.userId);
  return updated;
}

async function respond(tx: Transaction, attempt: QuizAttempt, locale: Locale): Promise<AttemptResponse> {
  const { topic, item } = await requireUnchanged(tx, attempt);
  const variant = drawVariant(item, attempt.seed);
  const view = {
    id: attempt.id,
    item: item.id,
    ...questionView(item, variant, locale),
    difficulty: item.difficulty,
    misstated: item.erratum !== undefined,
  };
  const worth = worthOf({ topic, item }, await countMarked(tx, attempt));
  if (attempt.markedAt === null) return { attempt: { ...view, worth }, result: null };
  const answer = answerSchema.parse(attempt.answer);
  const remarked = markAnswer(item, variant, answer);
  const feedback = remarked.kind === 'marked' ? remarked.feedback : [];
  const { points } = attempt.feedback as { points: number };
  const card = { userId: attempt.userId, key: itemKey(item.id) };
  const review = await selectReview(tx, { ...card, id: attempt.id });
  const marked = {
    ...{ answer, score: attempt.score!, points, nextWorth: worth, feedback, review },
    returns: review?.returns ?? (await selectReturnDay(tx, card)),
  };
  return { attempt: { ...view, worth: 0 }, result: resultView(marked, { topic, item, variant, locale }) };
}

/** The item as it was shown. An item that was corrected meanwhile is not marked by its new text. */
async function requireUnchanged(tx: Transaction, { itemId, itemHash }: QuizAttempt): Promise<FoundItem> {
  const found = await findPublishedItem(itemId, tx);
  if (found?.hash === itemHash) return found;
  throw new HttpError(
    409,
    'itemChanged',
    'This question has been corrected since you opened it. Start a new attempt.',
  );
}

async function requireOwned(tx: Transaction, id: string, userId: string): Promise<QuizAttempt> {
  const attempt = await selectOwned(tx, id, userId);
  if (attempt === null) throw new HttpError(404, 'attemptNotFound', 'You have no attempt with this id.');
  return attempt;
}

/** Someone else's attempt looks like none; only its id cannot be used again. */
async function selectOwned(tx: Transaction, id: string, userId: string): Promise<QuizAttempt | null> {
  const attempt = await tx.quizAttempt.findUnique({ where: { id } });
  if (attempt !== null && attempt.userId !== userId)
    throw new HttpError(404, 'attemptNotFound', 'You have no attempt with this id.');
  return attempt;
}

function selectOpen(tx: Transaction, userId: string, { item, hash }: FoundItem): Promise<QuizAttempt | null> {
  return tx.quizAttempt.findFirst({
    where: { userId, itemId: item.id, itemHash: hash, markedAt: null },
    orderBy: { createdAt: 'asc' },
  });
}

function countMarked(tx: Transaction, { userId, itemId }: QuizAttempt): Promise<number> {
  return tx.quizAttempt.count({ where: { userId, itemId, markedAt: { not: null } } });
}

/** One writer at a time per learner and item: two tabs must not both be the first attempt. */
async function lockAttempts(tx: Transaction, userId: string, itemId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`quiz:${userId}:${itemId}`}, 0))`;
}
