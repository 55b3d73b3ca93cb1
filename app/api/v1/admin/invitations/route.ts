import { InvitationRequest, makeInvitation } from '#server/access/invitations.ts';
import { route } from '#server/http/route.ts';

/** Makes a link that gives one account a role; the same id again answers with the same link. */
export const POST = route({ body: InvitationRequest, action: 'makeInvitation' }, ({ body, learner }) =>
  makeInvitation(learner.id, body),
);
