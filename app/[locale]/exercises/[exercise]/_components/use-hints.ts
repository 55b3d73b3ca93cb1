import { useState } from 'react';
import type { HintView } from '#graders/submission.ts';

export interface HintsState {
  opened: readonly HintView[];
  count: number;
  state: 'idle' | 'opening' | 'failed';
  openNext: () => void;
}

/** Hints one by one; the next one is fetched when it is asked for. */
export function useHints(exercise: string, count: number, first: readonly HintView[]): HintsState {
  const [opened, setOpened] = useState(first);
  const [state, setState] = useState<HintsState['state']>('idle');
  const next = opened.length + 1;

  async function openNext(): Promise<void> {
    setState('opening');
    try {
      const response = await fetch(`/api/v1/exercises/${exercise}/hints`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ number: next }),
      });
      if (!response.ok) throw new Error(String(response.status));
      const hint = (await response.json()) as HintView;
      setOpened((before) => [...before.filter(({ number }) => number !== hint.number), hint]);
      setState('idle');
    } catch {
      setState('failed');
    }
  }

  return {
    opened,
    count,
    state,
    openNext: () => {
      if (next <= count && state !== 'opening') void openNext();
    },
  };
}
