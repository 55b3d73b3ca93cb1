import { useState } from 'react';
import type { HintView } from '#graders/submission.ts';
import { request } from '#components/outbox/request.ts';

export interface HintsState {
  opened: readonly HintView[];
  count: number;
  state: 'idle' | 'opening' | 'failed';
  openNext: () => void;
}

interface HintsOf {
  exercise: string;
  accountId: string | null;
  hints: { count: number; opened: readonly HintView[] };
}

/** Hints one by one; the next one is fetched when it is asked for. */
export function useHints({ exercise, accountId, hints: { count, opened: first } }: HintsOf): HintsState {
  const [opened, setOpened] = useState(first);
  const [state, setState] = useState<HintsState['state']>('idle');
  const next = opened.length + 1;

  async function openNext(): Promise<void> {
    setState('opening');
    const path = `/api/v1/exercises/${exercise}/hints`;
    const answer = await request<HintView>(path, { method: 'POST', body: { number: next }, accountId });
    setState(answer.kind === 'answered' ? 'idle' : 'failed');
    if (answer.kind !== 'answered') return;
    const hint = answer.body;
    setOpened((before) => [...before.filter(({ number }) => number !== hint.number), hint]);
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
