import { z } from 'zod';
import { dataSetIds } from '#graders/training/data-set.ts';
import { selectBestModel } from '#server/capstones/judge-model.ts';
import { HttpError } from '#server/http/http-error.ts';
import { read } from '#server/http/route.ts';

const query = z.object({ dataSet: z.enum(dataSetIds).default('generated') });

/** The best model of a capstone on a data set that the server has confirmed, as it was uploaded. */
export const GET = read({ query }, async ({ learner, params, query: { dataSet } }) => {
  const found = learner && (await selectBestModel(learner.id, params.exercise!, dataSet));
  if (!found) throw new HttpError(404, 'noSuchModel', 'There is no confirmed model of yours yet.');
  return new Response(Uint8Array.from(found.bytes), {
    headers: { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' },
  });
});
