import { loadCapstones } from './capstones/load.ts';
import { InvalidExercise } from './exercises/invalid-exercise.ts';
import { loadAllExercises } from './exercises/load.ts';
import { InvalidQuizzes, loadQuizzes } from './quizzes/load-topics.ts';
import { StartupError } from './startup-error.ts';

/** Reads all exercises and quizzes, so that a server with a mistake in them does not start and then fail on pages. */
export async function checkContent(): Promise<void> {
  try {
    await loadAllExercises();
    loadCapstones();
    loadQuizzes();
  } catch (error) {
    if (!(error instanceof InvalidExercise) && !(error instanceof InvalidQuizzes)) throw error;
    const mistakes = error.message.split('\n').join('; ');
    throw new StartupError(`Some exercises or quizzes cannot be used: ${mistakes}.`, { cause: error });
  }
}
