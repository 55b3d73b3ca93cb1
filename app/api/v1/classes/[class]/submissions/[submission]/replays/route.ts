import { startReplay } from '#server/classes/replay.ts';
import { route } from '#server/http/route.ts';

// Every one costs as much as a verification.
const limit = { name: 'replay', seconds: 600, perLearner: 60, perAddress: 600 };

/** Has a submission graded once more, as it was graded. */
export const POST = route({ limit, action: 'teachClasses' }, async ({ learner, params }) => {
  const started = await startReplay(learner.id, {
    classId: params.class!,
    submissionId: params.submission!,
  });
  return Response.json(started, { status: 202 });
});
