import { DraftInput } from '#graders/draft.ts';
import { saveDraft, selectDraft } from '#server/drafts/drafts.ts';
import { read, route } from '#server/http/route.ts';

const limit = { name: 'draft', seconds: 60, perLearner: 120, perAddress: 12_000 };

/** The learner's draft as it stands; null where there is none. */
export const GET = read({}, async ({ learner, params }) => {
  const place = { exerciseId: params.exercise!, tier: params.tier! };
  return { draft: learner && (await selectDraft(learner.id, place)) };
});

/** Keeps a draft, or answers 409 with the text that another device wrote meanwhile. */
export const PUT = route(
  { body: DraftInput, limit, maxBytes: 512 * 1024 },
  async ({ body, learner, params }) => {
    const answer = await saveDraft(learner.id, { exerciseId: params.exercise!, tier: params.tier! }, body);
    if (answer.kind === 'kept') return { revision: answer.revision };
    const message =
      'The draft was changed elsewhere. Show both texts and send the chosen one with its revision as base.';
    return Response.json({ error: { code: 'staleDraft', message }, draft: answer.draft }, { status: 409 });
  },
);
