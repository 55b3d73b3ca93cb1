import { GradebookQuery, selectGradebookPage } from '#server/classes/gradebook.ts';
import { signedIn } from '#server/http/current-account.ts';
import { read } from '#server/http/route.ts';

/** One page of the gradebook. */
export const GET = read({ query: GradebookQuery }, ({ learner, params, query }) =>
  selectGradebookPage(signedIn(learner).id, params.class!, query),
);
