'use client';

import { useCallback, useEffect, useRef } from 'react';
import type { Outcome, Problem } from './send-json.ts';

interface Handlers<Told> {
  done: (response: Told) => void;
  failed: (problem: Problem) => void;
}

interface Requests {
  perform: <Told>(send: () => Promise<Outcome<Told>>, handlers: Handlers<Told>) => void;
  /** Sends the newest request again, unchanged. */
  retry: () => void;
}

/** Sends one request at a time: what a later one has overtaken is dropped, and the newest can be repeated. */
export function useRequest(problem: Problem | null): Requests {
  const again = useRef<() => void>(() => {});
  const newest = useRef(0);
  const perform = useCallback(
    <Told>(send: () => Promise<Outcome<Told>>, { done, failed }: Handlers<Told>) => {
      const run = async (): Promise<void> => {
        const number = (newest.current += 1);
        const outcome = await send();
        if (number !== newest.current) return;
        if (outcome.ok) done(outcome.response);
        else failed(outcome.problem);
      };
      again.current = () => void run();
      again.current();
    },
    [],
  );
  const retry = useCallback(() => again.current(), []);
  useEffect(() => {
    if (problem?.code !== 'offline') return;
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [problem, retry]);
  return { perform, retry };
}
