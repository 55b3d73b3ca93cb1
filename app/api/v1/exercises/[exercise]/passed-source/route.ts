import { z } from 'zod';
import { HttpError } from '#server/http/http-error.ts';
import { read } from '#server/http/route.ts';
import { selectPassedSource } from '#server/submissions/passed-source.ts';

const query = z.object({ tier: z.string().default('loops') });

/** The caller's own newest source that the server found right. */
export const GET = read({ query }, async ({ learner, params, query: { tier } }) => {
  const source = learner && (await selectPassedSource(learner.id, { exerciseId: params.exercise!, tier }));
  if (source === null)
    throw new HttpError(404, 'noPassedSource', 'You have no verified submission of this exercise and tier.');
  return { source };
});
