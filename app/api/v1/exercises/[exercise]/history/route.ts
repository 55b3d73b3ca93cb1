import { selectHistory } from '#server/drafts/history.ts';
import { read } from '#server/http/route.ts';

/** Submissions and kept texts of one tier, the newest first. */
export const GET = read({}, async ({ learner, params, request }) => {
  const tier = new URL(request.url).searchParams.get('tier') ?? 'loops';
  return { entries: learner ? await selectHistory(learner.id, { exerciseId: params.exercise!, tier }) : [] };
});
