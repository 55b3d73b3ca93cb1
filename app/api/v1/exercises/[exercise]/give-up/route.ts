import { z } from 'zod';
import { route } from '#server/http/route.ts';
import { giveUp } from '#server/submissions/give-up.ts';

/** Opens the model solution of a tier, which brings no points from then on. */
export const POST = route(
  { body: z.strictObject({ tier: z.enum(['loops', 'tensor', 'kernel', 'training']) }) },
  ({ body, learner, params }) => giveUp(learner.id, params.exercise!, body.tier),
);
