import type { AttestationInput } from '#graders/attestation.ts';
import { encodeChallenge } from '#graders/challenge.ts';
import { database } from '#server/database/client.ts';
import { findExercise } from '#server/exercises/load.ts';
import { selectVersionId } from '#server/exercises/publish.ts';
import { HttpError } from '#server/http/http-error.ts';
import { enqueue, notifyQueue } from '#server/queue.ts';
import { makeChallenge } from '#server/verification/attest.ts';

/** The inputs that a learner's own submission must be run on, and how; for a submission that waits for them. */
export async function selectChallenge(userId: string, id: string): Promise<Uint8Array<ArrayBuffer>> {
  const submission = await selectOwn(userId, id);
  const exercise = await findExercise(submission.exerciseId);
  if (submission.state !== 'challenged' || submission.seed === null || exercise === null)
    throw new HttpError(409, 'noChallenge', 'This submission waits for no outputs.');
  if (submission.versionId !== (await selectVersionId(exercise))) {
    // The exercise was corrected meanwhile: the verifier asks again, with its new cases.
    await requeue({ id, attestation: null });
    throw new HttpError(409, 'noChallenge', 'The exercise has changed; the submission is looked at again.');
  }
  const { source, seed } = submission;
  return encodeChallenge(await makeChallenge({ exercise, source, seed }));
}

/** Takes what a device computed and has it compared. Sending it again changes nothing. */
export async function acceptAttestation(userId: string, id: string, input: AttestationInput): Promise<void> {
  const { state, attestation, tier } = await selectOwn(userId, id);
  const isTaken = state === 'attested' || (state === 'queued' && attestation !== null);
  if (isTaken) return;
  if (state !== 'challenged' || tier !== 'kernel')
    throw new HttpError(409, 'noChallenge', 'This submission waits for no outputs.');
  await requeue({ id, attestation: new TextEncoder().encode(JSON.stringify(input)) });
}

/** Whoever comes second finds the submission queued and changes nothing. */
async function requeue({
  id,
  attestation,
}: {
  id: string;
  attestation: Uint8Array<ArrayBuffer> | null;
}): Promise<void> {
  const isFirst = await database().$transaction(async (tx) => {
    const where = { id, state: 'challenged' as const };
    const { count } = await tx.submission.updateMany({ where, data: { state: 'queued', attestation } });
    if (count === 1) await enqueue(tx, 'verify', { submissionId: id });
    return count === 1;
  });
  if (isFirst) notifyQueue('verify');
}

async function selectOwn(userId: string, id: string) {
  const stored = await database().submission.findUnique({ where: { id } });
  if (stored?.userId === userId) return stored;
  throw new HttpError(404, 'noSuchSubmission', 'There is no such submission of yours.');
}
