import { selectHistorySource } from '#server/drafts/history.ts';
import { parseTextId } from '#server/drafts/text-id.ts';
import { HttpError } from '#server/http/http-error.ts';
import { read } from '#server/http/route.ts';

/** The text of one entry of the history. */
export const GET = read({}, async ({ learner, params }) => {
  const id = parseTextId(params.id);
  if (learner === null) throw new HttpError(404, 'noSuchText', 'There is no such text of yours.');
  return { source: await selectHistorySource(learner.id, id) };
});
