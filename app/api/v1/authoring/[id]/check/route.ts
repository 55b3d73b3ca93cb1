import { CheckInput } from '#graders/authoring.ts';
import { checkBundle } from '#server/authoring/check-bundle.ts';
import { selectOwn } from '#server/authoring/own.ts';
import { maxBundleRequest } from '#server/authoring/request-limits.ts';
import { route } from '#server/http/route.ts';

const limit = { name: 'authoringCheck', seconds: 60, perLearner: 90, perAddress: 900 };
/** A check keeps the sandboxes busy: who types meanwhile asks again. */
const capacity = { atOnce: 4, retryAfter: { least: 1, most: 3 } };

/** Everything that is wrong with files as they are being written; nothing is stored. */
export const POST = route(
  { body: CheckInput, action: 'authorExercises', limit, capacity, maxBytes: maxBundleRequest },
  async ({ body: { files, mutants }, learner, params, request }) => {
    await selectOwn(learner.id, params.id!);
    return checkBundle(files, { mutants, signal: request.signal });
  },
);
