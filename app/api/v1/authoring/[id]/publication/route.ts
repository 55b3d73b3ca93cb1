import { VersionInput } from '#graders/authoring.ts';
import { publishDraft } from '#server/authoring/publish-draft.ts';
import { route } from '#server/http/route.ts';

const limit = { name: 'publish', seconds: 60, perLearner: 20, perAddress: 600 };

/** Gives learners the draft as it stands, if the gate finds nothing wrong; else answers 422 with what it found. */
export const POST = route(
  { body: VersionInput, action: 'authorExercises', limit },
  async ({ body, learner, params }) => {
    const published = await publishDraft(learner.id, params.id!, body);
    if (published.kind === 'published') return { number: published.number };
    const message = 'The gate found something. Mend what it lists, then publish.';
    return Response.json(
      { error: { code: 'gateClosed', message }, report: published.report },
      { status: 422 },
    );
  },
);
