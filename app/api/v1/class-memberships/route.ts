import { joinClass, JoinRequest } from '#server/classes/members.ts';
import { route } from '#server/http/route.ts';

// Codes cannot be guessed; this keeps anybody from trying. A whole class may join from one address.
const limit = { name: 'joinClass', seconds: 600, perLearner: 20, perAddress: 1200 };

/** Joins the class of a code; who is in it already stays. */
export const POST = route({ body: JoinRequest, limit, signedUpOnly: true }, ({ body, learner }) =>
  joinClass(learner.id, body),
);
