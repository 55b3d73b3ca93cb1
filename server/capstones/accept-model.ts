import { randomInt } from 'node:crypto';
import type { DataSetId } from '#graders/training/data-set.ts';
import { decodeModelFile, ModelFileError } from '#graders/training/model-file.ts';
import { lockOwner } from '#server/accounts/owner.ts';
import { database } from '#server/database/client.ts';
import { HttpError } from '#server/http/http-error.ts';
import { enqueue, notifyQueue } from '#server/queue.ts';
import { findCapstone } from './load.ts';

export interface SentModel {
  id: string;
  exercise: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** As many of a learner's models may wait at once; a training takes longer than the judgement of what it made. */
const mostWaiting = 3;

/**
 * Stores a trained model and the job that judges it in one transaction. The same id again changes nothing. What is no
 * model of this capstone is refused here: nothing of it is computed.
 */
export async function acceptModel(userId: string, { id, exercise, bytes }: SentModel): Promise<void> {
  if (findCapstone(exercise) === null) {
    throw new HttpError(404, 'noSuchExercise', `There is no capstone ${exercise}.`);
  }
  const dataSet = readDataSet(exercise, bytes);
  const isNew = await database().$transaction(async (tx) => {
    const owner = await lockOwner(tx, userId);
    const stored = await tx.trainedModel.findUnique({ where: { id } });
    if (stored) {
      // Of a model that a better one followed, the file is not kept.
      const isSame = stored.file.length === 0 || Buffer.from(stored.file).equals(bytes);
      if (stored.userId === owner.id && isSame) return false;
      throw new HttpError(409, 'idTaken', 'This id is taken. Send the model again with a new one.');
    }
    const waiting = await tx.trainedModel.count({ where: { userId: owner.id, state: 'queued' } });
    if (waiting >= mostWaiting) {
      throw new HttpError(429, 'modelsWait', `${waiting} models of yours are being judged. Wait for them.`);
    }
    await tx.trainedModel.create({
      data: { id, userId: owner.id, exerciseId: exercise, dataSet, file: bytes, seed: randomInt(2 ** 31) },
    });
    await enqueue(tx, 'model', { modelId: id });
    return true;
  });
  if (isNew) notifyQueue('model');
}

/** What a model of this capstone says that it was trained on. Throws HttpError where it is none. */
function readDataSet(exercise: string, bytes: Uint8Array): DataSetId {
  try {
    const { capstone, dataSet } = decodeModelFile(bytes);
    if (capstone !== exercise) throw new ModelFileError(`the model is of ${capstone}`);
    return dataSet;
  } catch (error) {
    if (!(error instanceof ModelFileError)) throw error;
    throw new HttpError(400, 'badModel', `This is no trained model of ${exercise}: ${error.message}.`, {
      cause: error,
    });
  }
}
