import { changeClass, ClassChange } from '#server/classes/manage-class.ts';
import { selectClass } from '#server/classes/select-class.ts';
import { signedIn } from '#server/http/current-account.ts';
import { read, route } from '#server/http/route.ts';

/** A class as the caller may see it. */
export const GET = read({}, ({ learner, params }) => selectClass(signedIn(learner).id, params.class!));

/** Renames a class, archives it, or shows its board. */
export const PATCH = route({ body: ClassChange, action: 'teachClasses' }, ({ body, learner, params }) =>
  changeClass(learner.id, params.class!, body),
);
