import { AssignmentInput, deleteAssignment, putAssignment } from '#server/classes/assignments.ts';
import { route } from '#server/http/route.ts';

/** Stores an assignment under an id of the caller's making, or changes it. */
export const PUT = route({ body: AssignmentInput, action: 'teachClasses' }, ({ body, learner, params }) =>
  putAssignment(learner.id, { classId: params.class!, id: params.assignment! }, body),
);

/** Takes an assignment away; what learners submitted stays theirs. */
export const DELETE = route({ action: 'teachClasses' }, ({ learner, params }) =>
  deleteAssignment(learner.id, { classId: params.class!, id: params.assignment! }),
);
