import { OverrideInput, overrideGrade } from '#server/classes/override-grade.ts';
import { selectRecord } from '#server/classes/record.ts';
import { signedIn } from '#server/http/current-account.ts';
import { read, route } from '#server/http/route.ts';

/** A learner's grade with the work that it follows from. */
export const GET = read({}, ({ learner, params }) =>
  selectRecord(signedIn(learner).id, {
    classId: params.class!,
    id: params.assignment!,
    userId: params.user!,
  }),
);

/** Gives another score, or takes that back. */
export const PUT = route({ body: OverrideInput, action: 'teachClasses' }, ({ body, learner, params }) => {
  const key = { classId: params.class!, id: params.assignment!, userId: params.user! };
  return overrideGrade(learner.id, key, body);
});
