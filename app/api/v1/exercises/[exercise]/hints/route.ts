import { z } from 'zod';
import { route } from '#server/http/route.ts';
import { openHint } from '#server/submissions/hints.ts';

/** Opens the next hint; it costs a tenth of the exercise's points. Opening it again is free. */
export const POST = route(
  { body: z.strictObject({ number: z.int().min(1).max(20) }) },
  async ({ body, learner, params }) => openHint(learner.id, params.exercise!, body.number),
);
