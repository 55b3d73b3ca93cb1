import { exportAccount } from '#server/accounts/export-account.ts';
import { HttpError } from '#server/http/http-error.ts';
import { read } from '#server/http/route.ts';

const limit = { name: 'export', seconds: 600, perLearner: 10, perAddress: 100 };

/** Everything that is kept about who asks, as a file; a guest gets theirs too. */
export const GET = read({ limit }, async ({ learner }) => {
  if (!learner) throw new HttpError(401, 'signInRequired', 'Nobody is signed in here. Sign in first.');
  return Response.json(await exportAccount(learner.id), {
    headers: {
      'cache-control': 'no-store',
      'content-disposition': 'attachment; filename="layerwise-account.json"',
    },
  });
});
