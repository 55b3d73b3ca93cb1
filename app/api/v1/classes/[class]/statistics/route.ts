import { selectStatistics, StatisticsQuery } from '#server/classes/statistics/select-statistics.ts';
import { signedIn } from '#server/http/current-account.ts';
import { read } from '#server/http/route.ts';

/** How a class fares with an exercise or topic that it was assigned. */
export const GET = read({ query: StatisticsQuery }, ({ learner, params, query }) =>
  selectStatistics(signedIn(learner).id, params.class!, query),
);
