import { createClass, NewClass } from '#server/classes/manage-class.ts';
import { selectClasses } from '#server/classes/select-class.ts';
import { signedIn } from '#server/http/current-account.ts';
import { read, route } from '#server/http/route.ts';

/** The classes that the caller learns in or teaches. */
export const GET = read({}, async ({ learner }) => ({ classes: await selectClasses(signedIn(learner).id) }));

/** Makes a class; the same id again changes nothing. */
export const POST = route({ body: NewClass, action: 'teachClasses' }, ({ body, learner }) =>
  createClass(learner.id, body),
);
