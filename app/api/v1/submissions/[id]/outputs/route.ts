import { z } from 'zod';
import { AttestationInput } from '#graders/attestation.ts';
import { HttpError } from '#server/http/http-error.ts';
import { route } from '#server/http/route.ts';
import { acceptAttestation } from '#server/submissions/attestation.ts';
import { selectSubmission } from '#server/submissions/select.ts';

const limit = { name: 'outputs', seconds: 60, perLearner: 20, perAddress: 3000 };

/** Takes what a learner's device computed for a challenge; sending it again changes nothing. */
export const POST = route(
  { body: AttestationInput, limit, maxBytes: 4 * 2 ** 20 },
  async ({ body, learner, params }) => {
    const id = z.uuid().safeParse(params.id);
    if (!id.success) throw new HttpError(404, 'noSuchSubmission', 'There is no such submission of yours.');
    await acceptAttestation(learner.id, id.data, body);
    return Response.json(await selectSubmission(learner.id, id.data), { status: 202 });
  },
);
