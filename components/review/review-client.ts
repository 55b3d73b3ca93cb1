import { sendJson, type Outcome } from '#components/quiz/send-json.ts';
import type { Grade, ReviewView } from '#graders/review.ts';

/** Gives a review the learner's own grade. */
export function gradeReview(id: string, grade: Grade): Promise<Outcome<ReviewView>> {
  return sendJson('PATCH', `/api/v1/reviews/${id}`, { grade });
}

/** Stores how well the key idea of an exercise was recalled. */
export function recallKeyIdea(
  id: string,
  body: { exercise: string; grade: Grade },
): Promise<Outcome<ReviewView>> {
  return sendJson('PUT', `/api/v1/reviews/${id}`, body);
}

export function changePerDay(perDay: number): Promise<Outcome<{ perDay: number }>> {
  return sendJson('PATCH', '/api/v1/review-plan', { perDay });
}
