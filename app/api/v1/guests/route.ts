import { route } from '#server/http/route.ts';

const limit = { name: 'introduction', seconds: 60, perLearner: 60, perAddress: 6000 };

/**
 * Makes a caller who is nobody yet a guest, and changes nothing for anybody else. Asked before a page's first write, so
 * that one whose answer is lost on its way is sent again by the same guest.
 */
export const POST = route({ limit }, () => Promise.resolve());
