import { z } from 'zod';
import { route } from '#server/http/route.ts';
import { localeSchema } from '#server/quizzes/answer-schema.ts';
import { openAttempt } from '#server/quizzes/attempts.ts';
import { parseAttemptId } from '#server/quizzes/attempt-id.ts';

const body = z.strictObject({ item: z.string().max(100), locale: localeSchema });

/** Opens an attempt under an id made by the client. */
export const PUT = route({ body, maxBytes: 1024 }, ({ body: { item, locale }, learner, params }) =>
  openAttempt({ learnerId: learner.id, attemptId: parseAttemptId(params.id), itemId: item, locale }),
);
