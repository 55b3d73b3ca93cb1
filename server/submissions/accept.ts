import { randomInt } from 'node:crypto';
import type { SubmissionInput, SubmissionView } from '#graders/submission.ts';
import { maxSourceBytes, sourceBytes } from '#graders/tiers/source-limit.ts';
import { lockOwner } from '#server/accounts/owner.ts';
import { database } from '#server/database/client.ts';
import { findPublished } from '#server/exercises/find-published.ts';
import { selectVersionId } from '#server/exercises/publish.ts';
import { HttpError } from '#server/http/http-error.ts';
import { enqueue, notifyQueue } from '#server/queue.ts';
import { findOverload } from './backlog.ts';
import { selectSubmission } from './select.ts';

/**
 * Stores a submission and its verification job in one transaction. The same id again changes nothing. Returns how the
 * submission stands.
 */
export async function acceptSubmission(userId: string, input: SubmissionInput): Promise<SubmissionView> {
  const bytes = sourceBytes(input.source);
  if (bytes > maxSourceBytes) {
    const message = `A submission may have at most ${maxSourceBytes} bytes; this one has ${bytes}. Shorten it.`;
    throw new HttpError(413, 'sourceTooLong', message);
  }
  const exercise = await findPublished(input.exercise);
  if (exercise === null || exercise.manifest.tiers[input.tier] === undefined) {
    throw new HttpError(
      404,
      'noSuchExercise',
      `There is no exercise ${input.exercise} in tier ${input.tier}.`,
    );
  }
  const versionId = await selectVersionId(exercise);
  const overload = await findOverload();
  const createdAt = new Date();
  const isNew = await database().$transaction(async (tx) => {
    const owner = await lockOwner(tx, userId);
    const { count } = await tx.submission.createMany({
      data: [
        {
          id: input.id,
          userId: owner.id,
          exerciseId: input.exercise,
          versionId,
          tier: input.tier,
          source: input.source,
          packHash: input.pack ?? null,
          ...(input.device && { device: input.device }),
          ...(input.provisional && { clientVerdict: input.provisional }),
          seed: randomInt(2 ** 31),
          createdAt,
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) return false;
    // Only what is new is refused, and nothing of it is kept.
    if (overload !== null) throw overload;
    await enqueue(tx, 'verify', { submissionId: input.id });
    return true;
  });
  if (!isNew) {
    await assertSameSubmission(userId, input);
    return selectSubmission(userId, input.id);
  }
  notifyQueue('verify');
  const { id, tier } = input;
  return {
    ...{ id, exercise: input.exercise, tier, state: 'queued', createdAt: createdAt.toISOString() },
    ...{ verdict: null, points: 0, standing: null },
  };
}

/** An id that is taken by another source or another learner is a mistake of the client, told and not hidden. */
async function assertSameSubmission(
  userId: string,
  { id, exercise, tier, source }: SubmissionInput,
): Promise<void> {
  const stored = await database().submission.findUnique({ where: { id } });
  const same =
    stored?.userId === userId &&
    stored.exerciseId === exercise &&
    stored.tier === tier &&
    stored.source === source;
  if (!same) throw new HttpError(409, 'idTaken', 'This submission id is taken. Submit again with a new one.');
}
