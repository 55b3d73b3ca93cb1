import { AuthoringDraftInput } from '#graders/authoring.ts';
import { maxBundleRequest } from '#server/authoring/request-limits.ts';
import { saveAuthoringDraft } from '#server/authoring/save-draft.ts';
import { route } from '#server/http/route.ts';

const limit = { name: 'authoringDraft', seconds: 60, perLearner: 120, perAddress: 6000 };

/** Keeps the files of a draft, or answers 409 with those that somebody wrote meanwhile. */
export const PUT = route(
  { body: AuthoringDraftInput, action: 'authorExercises', limit, maxBytes: maxBundleRequest },
  async ({ body, learner, params }) => {
    const answer = await saveAuthoringDraft(learner.id, params.id!, body);
    if (answer.kind === 'kept') return { revision: answer.revision };
    const message =
      'The draft was changed elsewhere. Show both and send the chosen files with its revision as base.';
    return Response.json({ error: { code: 'staleDraft', message }, draft: answer.draft }, { status: 409 });
  },
);
