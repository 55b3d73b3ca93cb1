import type { Answer, AttemptResponse } from '#graders/quiz.ts';
import type { SubmissionInput, SubmissionView } from '#graders/submission.ts';
import type { Locale } from '#graders/text.ts';
import { request, type Answered } from './request.ts';

/** An answer to an open attempt at a quiz item; the id is the attempt's. */
export interface AnswerInput {
  kind: 'answer';
  id: string;
  answer: Answer;
  locale: Locale;
}

/** What a learner hands in: code or an answer. */
export type Work = SubmissionInput | AnswerInput;

export type WorkView =
  { kind: 'submission'; view: SubmissionView } | { kind: 'answer'; view: AttemptResponse };

export function isAnswer(input: Work): input is AnswerInput {
  return 'kind' in input;
}

/** Hands it in. The server takes it once, however often it is sent. */
export async function sendWork(input: Work, accountId: string | null): Promise<Answered<WorkView>> {
  const options = { method: 'POST', accountId } as const;
  if (isAnswer(input)) {
    const { id, answer, locale } = input;
    const path = `/api/v1/quiz-attempts/${id}/answer`;
    const answered = await request<AttemptResponse>(path, { ...options, body: { answer, locale } });
    return answered.kind === 'answered'
      ? { ...answered, body: { kind: 'answer', view: answered.body } }
      : answered;
  }
  const answered = await request<SubmissionView>('/api/v1/submissions', { ...options, body: input });
  return answered.kind === 'answered'
    ? { ...answered, body: { kind: 'submission', view: answered.body } }
    : answered;
}
