import { selectReplay } from '#server/classes/replay.ts';
import { signedIn } from '#server/http/current-account.ts';
import { read } from '#server/http/route.ts';

/** How far a replay is, and what it found. */
export const GET = read({}, ({ learner, params }) =>
  selectReplay(signedIn(learner).id, {
    classId: params.class!,
    submissionId: params.submission!,
    id: params.replay!,
  }),
);
