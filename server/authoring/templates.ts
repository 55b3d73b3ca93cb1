import path from 'node:path';
import type { TemplateName } from '#graders/authoring.ts';
import type { Bundle } from '#graders/bundle.ts';
import { exercisesRoot, readExerciseFolder } from '#server/exercises/folder.ts';

/** A whole exercise for each kind, which passes the gate as it stands. */
export const templateFolders: Record<TemplateName, string> = {
  tensor: 'foundations/x-relu',
  scalar: 'foundations/x-huber-loss',
  text: 'language/x-word-counts',
  topic: 'quizzes/x-learning-rate',
};

export function templateDirectory(name: TemplateName): string {
  return path.join(/* turbopackIgnore: true */ exercisesRoot(), 'templates', templateFolders[name]);
}

export function readTemplate(name: TemplateName): Bundle {
  return readExerciseFolder(templateDirectory(name)).files;
}
