import { useState } from 'react';

/** One thing per key: another key makes another one, without losing what surrounds it. */
export function useKeyed<Thing>(key: string, create: () => Thing): Thing {
  const [held, setHeld] = useState(() => ({ key, thing: create() }));
  if (held.key === key) return held.thing;
  const next = { key, thing: create() };
  setHeld(next);
  return next.thing;
}
