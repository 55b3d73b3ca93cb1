import { changeCode, CodeChange } from '#server/classes/manage-class.ts';
import { route } from '#server/http/route.ts';

/** Opens the class by a new code, or closes it. */
export const POST = route({ body: CodeChange, action: 'teachClasses' }, ({ body, learner, params }) =>
  changeCode(learner.id, params.class!, body),
);
