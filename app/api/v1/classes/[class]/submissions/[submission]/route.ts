import { selectTaughtSubmission } from '#server/classes/taught-submission.ts';
import { signedIn } from '#server/http/current-account.ts';
import { read } from '#server/http/route.ts';

/** A submission of a learner of the class, with its source. */
export const GET = read({}, ({ learner, params }) =>
  selectTaughtSubmission(signedIn(learner).id, params.class!, params.submission!),
);
