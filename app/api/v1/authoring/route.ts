import { NewAuthored } from '#graders/authoring.ts';
import { createExercise } from '#server/authoring/create-exercise.ts';
import { maxBundleRequest } from '#server/authoring/request-limits.ts';
import { selectAuthoredList } from '#server/authoring/select-authored.ts';
import { signedIn } from '#server/http/current-account.ts';
import { read, route } from '#server/http/route.ts';

/** What the caller writes. For instructors. */
export const GET = read({}, async ({ learner }) => ({
  exercises: await selectAuthoredList(signedIn(learner).id),
}));

/** Makes an exercise from a template, another exercise or files. */
export const POST = route(
  { body: NewAuthored, action: 'authorExercises', maxBytes: maxBundleRequest },
  async ({ body, learner }) => createExercise(learner.id, body),
);
