import { guest, type Owner } from '#components/browser-storage/owner.ts';

/** Where a browser keeps what an owner wrote, and where the same lies of whoever used it as a guest. */
export interface Keys {
  key: string;
  guestKey: string | null;
}

/** `place` is an exercise and its tier, with a colon between them. */
export function keysOf(what: 'draft' | 'history', owner: Owner, place: string): Keys {
  const key = (of: Owner): string => `layerwise:${what}:${of}:${place}`;
  return { key: key(owner), guestKey: owner === guest ? null : key(guest) };
}
