import { regradeAuthored } from '#server/authoring/regrade-authored.ts';
import { route } from '#server/http/route.ts';

const limit = { name: 'authoringRegrade', seconds: 60, perLearner: 10, perAddress: 100 };

/** Has all verdicts found anew by the published version. */
export const POST = route({ action: 'authorExercises', limit }, async ({ learner, params }) =>
  regradeAuthored(learner.id, params.id!),
);
