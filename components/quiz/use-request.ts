'use client';

import { useCallback, useEffect, useRef } from 'react';
import type { AttemptResponse } from '#graders/quiz.ts';
import type { Outcome, Problem } from './attempt-client.ts';

interface Handlers {
  done: (response: AttemptResponse) => void;
  failed: (problem: Problem) => void;
}

interface Requests {
  perform: (send: () => Promise<Outcome>, handlers: Handlers) => void;
  /** Sends the newest request again, unchanged. */
  retry: () => void;
}

/** Sends one request at a time: what a later one has overtaken is dropped, and the newest can be repeated. */
export function useRequest(problem: Problem | null): Requests {
  const again = useRef<() => void>(() => {});
  const newest = useRef(0);
  const perform = useCallback((send: () => Promise<Outcome>, { done, failed }: Handlers) => {
    const run = async (): Promise<void> => {
      const number = (newest.current += 1);
      const outcome = await send();
      if (number !== newest.current) return;
      if (outcome.ok) done(outcome.response);
      else failed(outcome.problem);
    };
    again.current = () => void run();
    again.current();
  }, []);
  const retry = useCallback(() => again.current(), []);
  useEffect(() => {
    if (problem?.code !== 'offline') return;
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [problem, retry]);
  return { perform, retry };
}
