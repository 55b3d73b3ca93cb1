import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { newId } from '#components/quiz/new-id.ts';
import type { AttestationInput } from '#graders/attestation.ts';
import type { SubmissionInput, SubmissionView } from '#graders/submission.ts';
import type { Outbox, WaitingWork } from '#components/outbox/outbox.ts';
import { useOutbox } from '#components/outbox/outbox-provider.tsx';
import { request } from '#components/outbox/request.ts';
import { answerOnDevice, type Unanswered } from './answer-challenge.ts';

export type SubmissionState =
  | { kind: 'none' }
  /** `running`: on this device, for a server that has no GPU. */
  | { kind: 'sending' | 'waiting' | 'running' }
  /** Such a device cannot run it either. */
  | { kind: 'unanswered'; reason: Unanswered }
  | { kind: 'final'; view: SubmissionView };

export interface Submitting {
  /** Of the latest submission of this exercise and tier. */
  state: SubmissionState;
  /** Everything that the server has not acknowledged, of all exercises. */
  queue: readonly WaitingWork[];
  outbox: Outbox;
  submit(input: Omit<SubmissionInput, 'id'>): void;
}

interface Place {
  exercise: string;
  tier: string;
  title: string;
  /** Runs a kernel on what the server has chosen. */
  answerChallenge: (challenge: ArrayBuffer) => Promise<AttestationInput>;
}

interface Latest {
  id: string;
  /** The exercise and tier that it is for. */
  of: string;
  view: SubmissionView | null;
}

const pollMilliseconds = [100, 200, 400, 800, 1600, 3000];

/** Sends submissions and follows the latest to its final verdict. */
export function useSubmission(place: Place, onFinal: () => void): Submitting {
  const { exercise, tier, title } = place;
  const { accountId, outbox, queue } = useOutbox();
  const of = `${exercise}:${tier}`;
  const [sent, setLatest] = useState<Latest | null>(null);
  const latest = sent?.of === of ? sent : null;
  const [unanswered, setUnanswered] = useState<Unanswered | null>(null);
  const end = useEffectEvent((view: SubmissionView) => {
    if (view.exercise !== exercise || view.tier !== tier) return;
    setLatest({ id: view.id, of, view });
    if (!isOpen(view)) onFinal();
  });
  const answer = useEffectEvent((id: string) => answerOnDevice(id, accountId, place.answerChallenge));
  useEffect(() => outbox.onAccepted((taken) => taken.kind === 'submission' && end(taken.view)), [outbox]);
  const followed = latest?.view && isOpen(latest.view) ? latest.id : null;
  const isChallenged = latest?.view?.state === 'challenged';
  useEffect(() => {
    if (followed === null || unanswered !== null) return;
    const stop = new AbortController();
    const next = async (): Promise<void> => {
      if (!isChallenged) {
        const view = await follow(followed, accountId, stop.signal);
        if (view) end(view);
        return;
      }
      const answering = await answer(followed);
      if (stop.signal.aborted) return;
      if (answering.kind === 'answered') end(answering.view);
      else if (answering.kind === 'unanswered') setUnanswered(answering.reason);
      else {
        await delay(pollMilliseconds.at(-1)!);
        const answered = await request<SubmissionView>(`/api/v1/submissions/${followed}`, { accountId });
        if (answered.kind === 'answered' && !stop.signal.aborted) end(answered.body);
      }
    };
    void next();
    return () => stop.abort();
    // Asked again, a challenge is a view of its own.
  }, [followed, isChallenged, latest?.view, unanswered, accountId]);

  const submit = useCallback(
    (input: Omit<SubmissionInput, 'id'>) => {
      const complete = { ...input, id: newId() };
      setLatest({ id: complete.id, of, view: null });
      setUnanswered(null);
      outbox.add(complete, title);
    },
    [outbox, of, title],
  );
  return { state: stateOf(latest, queue, unanswered), queue, outbox, submit };
}

/** Not decided yet: by the server, or by this device for it. */
function isOpen({ state }: SubmissionView): boolean {
  return state === 'queued' || state === 'challenged';
}

function stateOf(
  latest: Latest | null,
  queue: readonly WaitingWork[],
  unanswered: Unanswered | null,
): SubmissionState {
  if (latest === null) return { kind: 'none' };
  if (latest.view !== null) {
    if (latest.view.state === 'queued') return { kind: 'waiting' };
    if (latest.view.state !== 'challenged') return { kind: 'final', view: latest.view };
    return unanswered === null ? { kind: 'running' } : { kind: 'unanswered', reason: unanswered };
  }
  const waiting = queue.find(({ input }) => input.id === latest.id);
  // What did not get through stands in the queue, with the reason.
  return waiting?.problem === null ? { kind: 'sending' } : { kind: 'none' };
}

async function follow(
  id: string,
  accountId: string | null,
  signal: AbortSignal,
): Promise<SubmissionView | null> {
  for (let turn = 0; !signal.aborted; turn += 1) {
    await delay(pollMilliseconds[Math.min(turn, pollMilliseconds.length - 1)]!);
    const answer = await request<SubmissionView>(`/api/v1/submissions/${id}`, { accountId });
    if (answer.kind === 'answered' && answer.body.state !== 'queued' && !signal.aborted) return answer.body;
  }
  return null;
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
