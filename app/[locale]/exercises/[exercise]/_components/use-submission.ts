import { useCallback, useEffect, useRef, useState } from 'react';
import { newId } from '#components/quiz/new-id.ts';
import type { SubmissionInput, SubmissionView } from '#graders/submission.ts';

export type SubmissionState =
  | { kind: 'none' }
  | { kind: 'sending' | 'waiting'; id: string }
  | { kind: 'final'; view: SubmissionView }
  /** Kept in this browser and sent again; `code` says what went wrong last. */
  | { kind: 'unsent'; id: string; code: string }
  /** The server will not take it. */
  | { kind: 'refused'; code: string; retryAfter: number | null };

export interface Submitting {
  state: SubmissionState;
  submit(input: Omit<SubmissionInput, 'id'>): void;
  sendAgain(): void;
}

const pollMilliseconds = [100, 200, 400, 800, 1600, 3000];
const outboxKey = (exercise: string, tier: string): string => `layerwise:outbox:${exercise}:${tier}`;

/** Sends submissions and follows them to the final verdict. One that was not acknowledged survives a reload. */
export function useSubmission(
  exercise: string,
  tier: string,
  onFinal: (view: SubmissionView) => void,
): Submitting {
  const [state, setState] = useState<SubmissionState>({ kind: 'none' });
  const round = useRef(0);
  const final = useRef(onFinal);
  useEffect(() => {
    final.current = onFinal;
  });

  const send = useCallback(
    async (input: SubmissionInput) => {
      round.current += 1;
      const mine = round.current;
      const show = (next: SubmissionState): void => {
        if (round.current === mine) setState(next);
      };
      show({ kind: 'sending', id: input.id });
      const sent = await post(input);
      if (sent.kind === 'final' || sent.kind === 'waiting' || sent.kind === 'refused') forget(exercise, tier);
      show(sent);
      for (let turn = 0; sent.kind === 'waiting' && round.current === mine; turn += 1) {
        await delay(pollMilliseconds[Math.min(turn, pollMilliseconds.length - 1)]!);
        const view = await poll(input.id);
        if (view && view.state !== 'queued' && round.current === mine) {
          show({ kind: 'final', view });
          final.current(view);
          return;
        }
      }
      if (sent.kind === 'final' && round.current === mine) final.current(sent.view);
    },
    [exercise, tier],
  );

  const sendAgain = useCallback(() => {
    const kept = recall(exercise, tier);
    if (kept) void send(kept);
  }, [exercise, tier, send]);

  useEffect(() => {
    sendAgain();
    addEventListener('online', sendAgain);
    return () => {
      removeEventListener('online', sendAgain);
      round.current += 1;
    };
  }, [sendAgain]);

  const submit = useCallback(
    (input: Omit<SubmissionInput, 'id'>) => {
      const complete = { ...input, id: newId() };
      remember(exercise, tier, complete);
      void send(complete);
    },
    [exercise, tier, send],
  );

  return { state, submit, sendAgain };
}

async function post(input: SubmissionInput): Promise<SubmissionState> {
  const unsent = (code: string): SubmissionState => ({ kind: 'unsent', id: input.id, code });
  try {
    const response = await fetch('/api/v1/submissions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    if (response.ok) {
      const view = (await response.json()) as SubmissionView;
      return view.state === 'queued' ? { kind: 'waiting', id: input.id } : { kind: 'final', view };
    }
    const code = await errorCode(response);
    if (response.status >= 500) return unsent('server');
    const retryAfter = Number(response.headers.get('retry-after')) || null;
    return { kind: 'refused', code, retryAfter };
  } catch {
    return unsent('offline');
  }
}

async function errorCode(response: Response): Promise<string> {
  try {
    const { error } = (await response.json()) as { error: { code: string } };
    return error.code;
  } catch {
    return 'unknown';
  }
}

async function poll(id: string): Promise<SubmissionView | null> {
  try {
    const response = await fetch(`/api/v1/submissions/${id}`, { cache: 'no-store' });
    return response.ok ? ((await response.json()) as SubmissionView) : null;
  } catch {
    return null;
  }
}

function remember(exercise: string, tier: string, input: SubmissionInput): void {
  try {
    localStorage.setItem(outboxKey(exercise, tier), JSON.stringify(input));
  } catch {
    // Nowhere to keep it: it is still being sent, only a reload would lose it.
  }
}

function recall(exercise: string, tier: string): SubmissionInput | null {
  try {
    return JSON.parse(localStorage.getItem(outboxKey(exercise, tier)) ?? 'null') as SubmissionInput | null;
  } catch {
    return null;
  }
}

function forget(exercise: string, tier: string): void {
  try {
    localStorage.removeItem(outboxKey(exercise, tier));
  } catch {
    // Sending it again is harmless: the id is the same.
  }
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
