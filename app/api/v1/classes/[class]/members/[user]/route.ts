import { changeMember, MemberChange, removeMember } from '#server/classes/members.ts';
import { route } from '#server/http/route.ts';

/** Puts a member into a section, or makes them an instructor of the class. */
export const PATCH = route({ body: MemberChange, action: 'teachClasses' }, ({ body, learner, params }) =>
  changeMember(learner.id, { classId: params.class!, userId: params.user!, change: body }),
);

/** The caller leaves the class, or takes somebody out of one that they teach. */
export const DELETE = route({ signedUpOnly: true }, ({ learner, params }) =>
  removeMember(learner.id, params.class!, params.user!),
);
