import type { DataSetId } from '#graders/training/data-set.ts';
import type { ModelVerdict, ModelView } from '#graders/training/model-view.ts';
import { database } from '#server/database/client.ts';
import { HttpError } from '#server/http/http-error.ts';
import { pointKey } from '#server/submissions/point-key.ts';

/** A learner's own model of a capstone; somebody else's does not exist for them. */
export async function selectModel(userId: string, exercise: string, id: string): Promise<ModelView> {
  const stored = await database().trainedModel.findUnique({
    where: { id },
    omit: { file: true, seed: true },
  });
  if (stored?.userId !== userId || stored.exerciseId !== exercise)
    throw new HttpError(404, 'noSuchModel', 'There is no such model of yours.');
  const sourceKey = pointKey(exercise, 'training');
  const entry = await database().pointEntry.findUnique({
    where: { userId_sourceKey: { userId, sourceKey } },
  });
  const isFinal = stored.state === 'verified' || stored.state === 'failed';
  return {
    id,
    exercise,
    dataSet: stored.dataSet as DataSetId,
    state: isFinal ? (stored.state as 'verified' | 'failed') : 'queued',
    verdict: stored.state === 'verified' ? (stored.verdict as unknown as ModelVerdict) : null,
    points: entry && entry.revokedAt === null ? entry.amount : 0,
    createdAt: stored.createdAt.toISOString(),
  };
}
