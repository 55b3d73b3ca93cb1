import { selectVersionFiles } from '#server/authoring/versions.ts';
import { signedIn } from '#server/http/current-account.ts';
import { HttpError } from '#server/http/http-error.ts';
import { read } from '#server/http/route.ts';

/** The files of a version. */
export const GET = read({}, async ({ learner, params }) => {
  const { id } = signedIn(learner);
  const number = /^[1-9]\d{0,8}$/.test(params.number!) ? Number(params.number) : null;
  if (number === null) throw new HttpError(404, 'noSuchExercise', 'Versions are counted from 1.');
  return { files: await selectVersionFiles(id, params.id!, number) };
});
