import { revokeInvitation } from '#server/access/invitations.ts';
import { route } from '#server/http/route.ts';

/** An open link stops working. */
export const DELETE = route({ action: 'revokeInvitation' }, ({ learner, params }) =>
  revokeInvitation(learner.id, params.id!),
);
