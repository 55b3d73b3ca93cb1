import { z } from 'zod';
import { selectHistory } from '#server/drafts/history.ts';
import { read } from '#server/http/route.ts';

const query = z.object({ tier: z.string().default('loops') });

/** Submissions and kept texts of one tier, the newest first. */
export const GET = read({ query }, async ({ learner, params, query: { tier } }) => {
  return { entries: learner ? await selectHistory(learner.id, { exerciseId: params.exercise!, tier }) : [] };
});
