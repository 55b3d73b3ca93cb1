import { database } from '#server/database/client.ts';
import type { Board } from './board.ts';
import { selectStanding, type Standing } from './rank.ts';

export interface Place extends Standing {
  name: string;
  /** Why a learner with points is not on the board. */
  absence?: 'guest' | 'hidden';
}

/** A learner's own row for the board, which only they see if they are not on it; null for a merged guest. */
export async function selectOptionalPlace(userId: string, board: Board = 'all'): Promise<Place | null> {
  const [user, standing] = await Promise.all([
    database().user.findUnique({ where: { id: userId, mergedInto: null } }),
    selectStanding(userId, board),
  ]);
  if (!user) return null;
  const { name, isAnonymous, hidden } = user;
  if (isAnonymous === true) return { ...standing, name, absence: 'guest' };
  return hidden ? { ...standing, name, absence: 'hidden' } : { ...standing, name };
}
