import { previewAuthored } from '#server/authoring/regrade-authored.ts';
import { route } from '#server/http/route.ts';

const limit = { name: 'regradePreview', seconds: 60, perLearner: 10, perAddress: 100 };
/** It judges whatever was submitted: one at a time, so that the others may write on. */
const capacity = { atOnce: 1, retryAfter: { least: 2, most: 8 } };

/** Who would gain or lose by the draft as it is kept; nothing is written. */
export const POST = route({ action: 'authorExercises', limit, capacity }, async ({ learner, params }) =>
  previewAuthored(learner.id, params.id!),
);
