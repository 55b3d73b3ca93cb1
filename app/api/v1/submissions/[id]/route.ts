import { z } from 'zod';
import { HttpError } from '#server/http/http-error.ts';
import { read } from '#server/http/route.ts';
import { selectSubmission } from '#server/submissions/select.ts';

/** A learner's own submission: its state and, once it is final, verdict, points and rank. */
export const GET = read({}, async ({ learner, params }) => {
  const id = z.uuid().safeParse(params.id);
  if (!learner || !id.success)
    throw new HttpError(404, 'noSuchSubmission', 'There is no such submission of yours.');
  return selectSubmission(learner.id, id.data);
});
