import { useCallback, useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { newId } from '#components/quiz/new-id.ts';
import type { SubmissionInput, SubmissionView } from '#graders/submission.ts';
import { guest, type Owner } from '../drafts/owner.ts';
import { request } from '../drafts/request.ts';
import { useKeyed } from '../use-keyed.ts';
import { Outbox, type WaitingSubmission } from './outbox.ts';

export type SubmissionState =
  { kind: 'none' } | { kind: 'sending' | 'waiting' } | { kind: 'final'; view: SubmissionView };

export interface Submitting {
  /** Of the latest submission of this exercise and tier. */
  state: SubmissionState;
  /** Everything that the server has not acknowledged, of all exercises. */
  queue: readonly WaitingSubmission[];
  outbox: Outbox;
  submit(input: Omit<SubmissionInput, 'id'>): void;
}

interface Place {
  owner: Owner;
  exercise: string;
  tier: string;
  title: string;
}

interface Latest {
  id: string;
  /** The exercise and tier that it is for. */
  place: string;
  view: SubmissionView | null;
}

const nothing: readonly WaitingSubmission[] = [];
const outboxKey = (owner: Owner): string => `layerwise:outbox:${owner}`;
const pollMilliseconds = [100, 200, 400, 800, 1600, 3000];

/** Sends submissions and follows the latest to its final verdict. */
export function useSubmission({ owner, exercise, tier, title }: Place, onFinal: () => void): Submitting {
  const accountId = owner === guest ? null : owner;
  const outbox = useKeyed(
    owner,
    () =>
      new Outbox({
        key: outboxKey(owner),
        guestKey: owner === guest ? null : outboxKey(guest),
        send: (body) => request<SubmissionView>('/api/v1/submissions', { method: 'POST', body, accountId }),
      }),
  );
  const queue = useSyncExternalStore(outbox.subscribe, outbox.now, () => nothing);
  const place = `${exercise}:${tier}`;
  const [latest, setLatest] = useState<Latest | null>(null);
  const end = useEffectEvent((view: SubmissionView) => {
    if (view.exercise !== exercise || view.tier !== tier) return;
    setLatest({ id: view.id, place, view });
    if (view.state !== 'queued') onFinal();
  });
  useEffect(() => outbox.onAccepted((view) => end(view)), [outbox]);
  const followed = latest?.view?.state === 'queued' ? latest.id : null;
  useEffect(() => {
    if (followed === null) return;
    const stop = new AbortController();
    void follow(followed, accountId, stop.signal).then((view) => view && end(view));
    return () => stop.abort();
  }, [followed, accountId]);

  const submit = useCallback(
    (input: Omit<SubmissionInput, 'id'>) => {
      const complete = { ...input, id: newId() };
      setLatest({ id: complete.id, place, view: null });
      outbox.add(complete, title);
    },
    [outbox, place, title],
  );
  return {
    state: latest?.place === place ? stateOf(latest, queue) : { kind: 'none' },
    queue,
    outbox,
    submit,
  };
}

function stateOf(latest: Latest, queue: readonly WaitingSubmission[]): SubmissionState {
  if (latest.view !== null) {
    return latest.view.state === 'queued' ? { kind: 'waiting' } : { kind: 'final', view: latest.view };
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
