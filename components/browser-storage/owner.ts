import { readLocal, writeLocal } from './local-storage.ts';

/** Whose texts a browser shows: an account's, or those of whoever uses it as a guest. */
export type Owner = string;

export const guest: Owner = 'guest';
const lastOwnerKey = 'layerwise:owner';

export interface Visitor {
  /** The account that is signed in; null for guests. */
  accountId: string | null;
  /** This browser was signed in and is not any more: its texts are still that account's. */
  isSessionLost: boolean;
}

/** Remembers who is signed in, for the day when the session has ended. */
export function ownerOf({ accountId, isSessionLost }: Visitor): Owner {
  if (accountId !== null) {
    writeLocal(lastOwnerKey, accountId);
    return accountId;
  }
  return isSessionLost ? (readLocal(lastOwnerKey) ?? guest) : guest;
}
