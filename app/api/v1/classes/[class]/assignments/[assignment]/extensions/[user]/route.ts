import { ExtensionInput, putExtension } from '#server/classes/assignments.ts';
import { route } from '#server/http/route.ts';

/** Gives one learner a later due date, or takes it back. */
export const PUT = route({ body: ExtensionInput, action: 'teachClasses' }, ({ body, learner, params }) => {
  const key = { classId: params.class!, id: params.assignment!, userId: params.user! };
  return putExtension(learner.id, key, body);
});
