import { z } from 'zod';
import { addCoAuthor } from '#server/authoring/co-authors.ts';
import { route } from '#server/http/route.ts';

const limit = { name: 'coAuthor', seconds: 600, perLearner: 30, perAddress: 600 };

/** Lets another instructor write this exercise too. For its owner. */
export const POST = route(
  { body: z.strictObject({ email: z.email().max(320) }), action: 'authorExercises', limit },
  async ({ body, learner, params }) => addCoAuthor(learner.id, params.id!, body.email),
);
