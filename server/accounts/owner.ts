import type { Transaction } from '#server/database/client.ts';

export interface Owner {
  id: string;
  /** Whether this learner's points stand on the public board: signed up and not hidden. */
  listed: boolean;
}

interface UserRow {
  id: string;
  mergedInto: string | null;
  listed: boolean;
}

/**
 * Who owns what `userId` does now: the learner, or the account a guest was merged into. The row stays share-locked to
 * the end of the transaction, so no merge can pass by what is written meanwhile. Call it first in the transaction.
 */
export async function lockOwner(tx: Transaction, userId: string): Promise<Owner> {
  const rows = await tx.$queryRaw<UserRow[]>`
    SELECT "id", "mergedInto", NOT coalesce("isAnonymous", false) AND NOT "hidden" AS "listed"
    FROM "user" WHERE "id" = ${userId} FOR SHARE`;
  const user = rows[0];
  if (!user) throw new Error(`lockOwner: the learner must exist, got ${userId}`);
  return user.mergedInto === null ? { id: user.id, listed: user.listed } : lockOwner(tx, user.mergedInto);
}
