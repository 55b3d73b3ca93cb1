'use client';

import { useState } from 'react';
import { nextSlot, placeCard, type Draft } from './draft.ts';

type SlotDraft = Extract<Draft, { kind: 'pairs' | 'tiles' }>;

export interface Slots {
  cards: (number | null)[];
  /** The slot that the next chosen card goes to. */
  active: number;
  choose: (slot: number) => void;
  place: (card: number) => void;
}

/** What has just been done, to be read out: a card put into a slot, or taken out when `card` is null. */
export interface SlotChange {
  slot: number;
  card: number | null;
}

/** Cards and the slots they are put into: one place is active, a chosen card goes there, the next empty one follows. */
export function useSlots(
  draft: SlotDraft,
  onChange: (draft: Draft) => void,
  onSay: (change: SlotChange) => void,
): Slots {
  const [active, setActive] = useState(() => nextSlot(draft.slots, -1));
  return {
    cards: draft.slots,
    active,
    choose(slot) {
      setActive(slot);
      if (draft.slots[slot] === null) return;
      onChange({ ...draft, slots: draft.slots.with(slot, null) });
      onSay({ slot, card: null });
    },
    place(card) {
      const slots = placeCard(draft.slots, card, active);
      setActive(nextSlot(slots, active));
      onChange({ ...draft, slots });
      onSay({ slot: active, card });
    },
  };
}
