import { z } from 'zod';
import { HttpError } from '#server/http/http-error.ts';
import { read } from '#server/http/route.ts';
import { selectChallenge } from '#server/submissions/attestation.ts';

/** Inputs for a kernel that no server of this installation can run: for the learner's own device. */
export const GET = read({}, async ({ learner, params }) => {
  const id = z.uuid().safeParse(params.id);
  if (!learner || !id.success)
    throw new HttpError(404, 'noSuchSubmission', 'There is no such submission of yours.');
  const bytes = await selectChallenge(learner.id, id.data);
  return new Response(bytes, {
    headers: { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' },
  });
});
