import { selectBestModel } from '#server/capstones/judge-model.ts';
import { HttpError } from '#server/http/http-error.ts';
import { read } from '#server/http/route.ts';

/** The best model of a capstone that the server has confirmed, as it was uploaded. */
export const GET = read({}, async ({ learner, params }) => {
  const found = learner && (await selectBestModel(learner.id, params.exercise!));
  if (!found) throw new HttpError(404, 'noSuchModel', 'There is no confirmed model of yours yet.');
  return new Response(Uint8Array.from(found.bytes), {
    headers: { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' },
  });
});
