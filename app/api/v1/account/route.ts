import { changeProfile, ProfileChange } from '#server/accounts/profile.ts';
import { route } from '#server/http/route.ts';

export const PATCH = route({ body: ProfileChange, signedUpOnly: true }, ({ body, learner }) =>
  changeProfile(learner.id, body),
);
