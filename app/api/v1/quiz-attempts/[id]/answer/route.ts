import { z } from 'zod';
import { route } from '#server/http/route.ts';
import { timeZoneOf } from '#server/http/time-zone.ts';
import { answerSchema, localeSchema } from '#server/quizzes/answer-schema.ts';
import { parseAttemptId } from '#server/quizzes/attempt-id.ts';
import { answerAttempt } from '#server/quizzes/attempts.ts';

const body = z.strictObject({ answer: answerSchema, locale: localeSchema });

/** Marks an attempt, once. */
export const POST = route(
  { body, maxBytes: 4096 },
  ({ body: { answer, locale }, learner, params, request }) =>
    answerAttempt({
      learnerId: learner.id,
      attemptId: parseAttemptId(params.id),
      ...{ answer, locale },
      timeZone: timeZoneOf(request.headers),
    }),
);
