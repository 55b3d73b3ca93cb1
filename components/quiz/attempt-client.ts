import type { Answer, AttemptResponse } from '#graders/quiz.ts';
import type { Locale } from '#graders/text.ts';
import { sendJson, type Outcome } from './send-json.ts';

export function openAttempt(
  id: string,
  body: { item: string; locale: Locale },
): Promise<Outcome<AttemptResponse>> {
  return sendJson('PUT', `/api/v1/quiz-attempts/${id}`, body);
}

export function answerAttempt(
  id: string,
  body: { answer: Answer; locale: Locale },
): Promise<Outcome<AttemptResponse>> {
  return sendJson('POST', `/api/v1/quiz-attempts/${id}/answer`, body);
}
