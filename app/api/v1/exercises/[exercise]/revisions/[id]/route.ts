import { RevisionInput } from '#graders/draft.ts';
import { keepRevision } from '#server/drafts/history.ts';
import { parseTextId } from '#server/drafts/text-id.ts';
import { route } from '#server/http/route.ts';

/** Keeps a text in the history under an id made by the client. */
export const PUT = route(
  { body: RevisionInput, maxBytes: 512 * 1024 },
  async ({ body: { tier, ...revision }, learner, params }) => {
    const place = { exerciseId: params.exercise!, tier };
    await keepRevision(learner.id, place, { id: parseTextId(params.id), ...revision });
  },
);
