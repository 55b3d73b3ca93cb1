import { route } from '#server/http/route.ts';
import { timeZoneOf } from '#server/http/time-zone.ts';
import { changePlan, PlanChange } from '#server/review/change-plan.ts';

/** Sets how many cards a day brings at most. */
export const PATCH = route({ body: PlanChange, maxBytes: 1024 }, ({ body, learner, request }) =>
  changePlan(learner.id, body, timeZoneOf(request.headers)),
);
