import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { POST } from '../../app/api/v1/quiz-attempts/[id]/answer/route.ts';
import { PUT } from '../../app/api/v1/quiz-attempts/[id]/route.ts';
import type { Answer, AttemptResponse } from '#graders/quiz.ts';
import type { Locale } from '#graders/text.ts';
import { database } from '#server/database/client.ts';
import type { Item } from '#server/quizzes/item-schema.ts';
import { knownAnswers, type KnownWrong } from '#server/quizzes/known-answers.ts';
import { findItem } from '#server/quizzes/load-topics.ts';
import { drawVariant } from '#server/quizzes/variant.ts';
import { BrowserDouble, type Answer as Reply } from './browser-double.ts';

/** One learner's browser on the quiz API. */
export class QuizDouble {
  readonly browser = new BrowserDouble();

  open(item: string, options: { id?: string; locale?: Locale } = {}): Promise<Reply> {
    const { id = randomUUID(), locale = 'en' } = options;
    const handler = (request: Request) => PUT(request, { params: Promise.resolve({ id }) });
    return this.browser.post(handler, `/api/v1/quiz-attempts/${id}`, { item, locale });
  }

  answer(id: string, answer: unknown, locale: Locale = 'en'): Promise<Reply> {
    const handler = (request: Request) => POST(request, { params: Promise.resolve({ id }) });
    return this.browser.post(handler, `/api/v1/quiz-attempts/${id}/answer`, { answer, locale });
  }

  async opened(item: string): Promise<string> {
    return shown(await this.open(item)).attempt.id;
  }
}

export function shown(reply: Reply): AttemptResponse {
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return reply.body as AttemptResponse;
}

export function failure(reply: Reply): [number, string] {
  return [reply.status, (reply.body as { error: { code: string } }).error.code];
}

export function itemNamed(id: string): Item {
  return findItem(id)!.item;
}

/** A right and a known wrong answer to the attempt, by the content and the seed that the server stored. */
export async function answersTo(
  id: string,
): Promise<{ right: Answer; wrong: Answer; told: KnownWrong | null }> {
  const { itemId, seed } = await database().quizAttempt.findUniqueOrThrow({ where: { id } });
  const item = itemNamed(itemId);
  const { right, wrong } = knownAnswers(item, drawVariant(item, seed));
  // In a few variants every wrong value coincides with the right one.
  const told = wrong[0] ?? null;
  return { right: right[0]!, wrong: told?.answer ?? { kind: 'text', text: '-1' }, told };
}

/** The longest piece of an authored text that typesetting leaves as it is: no formula, code or placeholder. */
export function plainPart(text: string): string {
  const pieces = text.replace(/\$[^$]*\$[^\p{L}\p{N}\s(（$`{]*|`[^`]*`|\{[^}]*\}/gu, '$').split(/[$&<>"']/);
  return pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest));
}
