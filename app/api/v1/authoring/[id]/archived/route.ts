import { z } from 'zod';
import { setArchived } from '#server/authoring/archive-exercise.ts';
import { route } from '#server/http/route.ts';

/** Takes an exercise away from learners, or gives it back. For its owner. */
export const PUT = route(
  { body: z.strictObject({ archived: z.boolean() }), action: 'authorExercises' },
  async ({ body, learner, params }) => setArchived(learner.id, params.id!, body.archived),
);
