import { removeCoAuthor } from '#server/authoring/co-authors.ts';
import { route } from '#server/http/route.ts';

/** Somebody writes this exercise no longer. For its owner. */
export const DELETE = route({ action: 'authorExercises' }, async ({ learner, params }) =>
  removeCoAuthor(learner.id, params.id!, params.user!),
);
