import { z } from 'zod';
import type { ReplayOutcome, ReplayView } from '#graders/class.ts';
import { database } from '#server/database/client.ts';
import { enqueue, notifyQueue, queue } from '#server/queue.ts';
import { HttpError } from '#server/http/http-error.ts';
import type { ReplayJob } from '#server/verification/replayer.ts';
import { selectTaughtSubmission } from './taught-submission.ts';

interface ReplayKey {
  classId: string;
  submissionId: string;
}

/** Has a verifier grade a submission once more, as it was graded. Nothing that is stored changes. */
export async function startReplay(
  userId: string,
  { classId, submissionId }: ReplayKey,
): Promise<{ id: string }> {
  const { state } = await selectTaughtSubmission(userId, classId, submissionId);
  if (state !== 'verified')
    throw new HttpError(409, 'notReplayable', `Only a verified submission can be replayed; it is ${state}.`);
  const job: ReplayJob = { submissionId };
  const id = await database().$transaction((tx) => enqueue(tx, 'replay', job));
  if (id === null) throw new Error('startReplay: the queue refused the job');
  notifyQueue('replay');
  return { id };
}

/** How far a replay of a submission is. */
export async function selectReplay(
  userId: string,
  { classId, submissionId, id }: ReplayKey & { id: string },
): Promise<ReplayView> {
  await selectTaughtSubmission(userId, classId, submissionId);
  const [job] = z.uuid().safeParse(id).success ? await queue().findJobs<ReplayJob>('replay', { id }) : [];
  if (job?.data.submissionId !== submissionId)
    throw new HttpError(404, 'noSuchReplay', 'There is no such replay, or it was a day ago.');
  if (job.state === 'completed') return { id, state: 'done', outcome: job.output as ReplayOutcome };
  return { id, state: job.state === 'failed' ? 'failed' : 'waiting', outcome: null };
}
