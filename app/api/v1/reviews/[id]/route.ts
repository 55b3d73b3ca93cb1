import { z } from 'zod';
import { grades } from '#graders/review.ts';
import { route } from '#server/http/route.ts';
import { timeZoneOf } from '#server/http/time-zone.ts';
import { gradeReview, recallKeyIdea } from '#server/review/regrade.ts';
import { parseReviewId } from '#server/review/review-id.ts';

const grade = z.literal(grades);

/** Stores that the key idea of an exercise was recalled, under an id made by the client. */
export const PUT = route(
  { body: z.strictObject({ exercise: z.string().max(100), grade }), maxBytes: 1024 },
  ({ body, learner, params, request }) =>
    recallKeyIdea({
      learnerId: learner.id,
      id: parseReviewId(params.id),
      exerciseId: body.exercise,
      grade: body.grade,
      timeZone: timeZoneOf(request.headers),
    }),
);

/** Gives a review the learner's own grade. */
export const PATCH = route({ body: z.strictObject({ grade }), maxBytes: 1024 }, ({ body, learner, params }) =>
  gradeReview({ learnerId: learner.id, id: parseReviewId(params.id), grade: body.grade }),
);
