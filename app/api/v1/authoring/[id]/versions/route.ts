import { VersionInput } from '#graders/authoring.ts';
import { keepDraft } from '#server/authoring/versions.ts';
import { route } from '#server/http/route.ts';

/** Keeps the draft as a version that learners do not get. */
export const POST = route(
  { body: VersionInput, action: 'authorExercises' },
  async ({ body, learner, params }) => keepDraft(learner.id, params.id!, body),
);
