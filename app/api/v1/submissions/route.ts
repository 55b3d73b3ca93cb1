import { SubmissionInput } from '#graders/submission.ts';
import { route } from '#server/http/route.ts';
import { acceptSubmission } from '#server/submissions/accept.ts';

const limit = { name: 'submission', seconds: 60, perLearner: 20, perAddress: 3000 };

/** As many as are stored within a quarter of a second on a small machine: a spike does not make everybody wait. */
const capacity = { atOnce: 10, retryAfter: { least: 1, most: 10 } };

/** Stores a submission for verification; the same id again answers with what is stored. */
export const POST = route(
  { body: SubmissionInput, limit, capacity, maxBytes: 256 * 1024 },
  async ({ body, learner }) => Response.json(await acceptSubmission(learner.id, body), { status: 202 }),
);
