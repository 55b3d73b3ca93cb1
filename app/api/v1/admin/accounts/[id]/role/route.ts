import { changeRole, RoleChange } from '#server/access/accounts.ts';
import { route } from '#server/http/route.ts';

/** Gives an account another role. */
export const PUT = route({ body: RoleChange, action: 'changeRole' }, ({ body, learner, params }) =>
  changeRole(learner.id, params.id!, body.role),
);
