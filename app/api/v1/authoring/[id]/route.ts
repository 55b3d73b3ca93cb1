import { selectAuthored } from '#server/authoring/select-authored.ts';
import { signedIn } from '#server/http/current-account.ts';
import { read } from '#server/http/route.ts';

/** An exercise that the caller writes: draft, versions, authors. */
export const GET = read({}, async ({ learner, params }) => selectAuthored(signedIn(learner).id, params.id!));
