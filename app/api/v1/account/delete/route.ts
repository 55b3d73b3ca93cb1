import { AccountDeletion, deleteAccount } from '#server/accounts/delete-account.ts';
import { route } from '#server/http/route.ts';

// A session that was left open must not be a way to guess the password.
const limit = { name: 'delete-account', seconds: 600, perLearner: 5, perAddress: 100 };

export const POST = route({ body: AccountDeletion, signedUpOnly: true, limit }, ({ body, learner }) =>
  deleteAccount(learner.id, body),
);
