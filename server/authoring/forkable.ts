import path from 'node:path';
import { isAuthoredId, type Bundle } from '#graders/bundle.ts';
import { database } from '#server/database/client.ts';
import { exercisesRoot, findExerciseDirectories, readExerciseFolder } from '#server/exercises/folder.ts';
import { HttpError } from '#server/http/http-error.ts';
import { topicIds } from '#server/quizzes/load-topics.ts';
import { selectOwn } from './own.ts';

/** The files of a shipped exercise or topic, or of the draft of one that this account writes. Throws 404 for others. */
export async function readForkable(userId: string, id: string): Promise<Bundle> {
  if (isAuthoredId(id)) {
    await selectOwn(userId, id);
    const draft = await database().authoringDraft.findUniqueOrThrow({ where: { exerciseId: id } });
    return draft.files as Bundle;
  }
  const directory = findExerciseDirectories().get(id) ?? topicDirectory(id);
  if (directory === null)
    throw new HttpError(404, 'noSuchExercise', `There is no exercise or topic ${id} to begin with.`);
  return readExerciseFolder(directory).files;
}

function topicDirectory(id: string): string | null {
  if (!topicIds().includes(id)) return null;
  return path.join(/* turbopackIgnore: true */ exercisesRoot(), 'quizzes', id);
}
