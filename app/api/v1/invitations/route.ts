import { z } from 'zod';
import { acceptInvitation } from '#server/access/invitations.ts';
import { route } from '#server/http/route.ts';

const body = z.strictObject({ token: z.string().max(200) });

/** Gives the account the role of its invitation. */
export const POST = route({ body, signedUpOnly: true }, ({ body: { token }, learner }) =>
  acceptInvitation(learner.id, token),
);
