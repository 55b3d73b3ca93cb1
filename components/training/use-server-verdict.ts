import { useEffect, useState } from 'react';
import { request, type Refusal } from '#components/outbox/request.ts';
import type { Locale } from '#graders/text.ts';
import { encodeModelFile } from '#graders/training/encode-model-file.ts';
import type { ModelView } from '#graders/training/model-view.ts';
import type { CapstoneId } from '#graders/training/task.ts';
import type { TrainedModel } from './training-state.ts';

export type ServerState =
  { kind: 'sending' } | { kind: 'refused'; refusal: Refusal['kind'] } | { kind: 'known'; view: ModelView };

interface Sent {
  exercise: string;
  model: TrainedModel;
  locale: Locale;
  accountId: string | null;
}

const pollMilliseconds = 1500;

/** Sends a trained model once and asks until the server has judged it. `again` sends what was refused. */
export function useServerVerdict(sent: Sent): { state: ServerState; again: () => void } {
  const { exercise, model, locale, accountId } = sent;
  const [id] = useState(() => crypto.randomUUID());
  const [state, setState] = useState<ServerState>({ kind: 'sending' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const path = `/api/v1/exercises/${exercise}/models/${id}`;
    const { source, dataSet, seed, training, accuracy, structure, weights } = model;
    const capstone = exercise as CapstoneId;
    const about = { capstone, source, locale, dataSet, seed, training, claimed: accuracy };

    async function ask(isFirst: boolean): Promise<void> {
      const bytes = isFirst ? encodeModelFile({ ...about, structure, weights }) : undefined;
      const answer = await request<ModelView>(path, { accountId, ...(bytes && { method: 'PUT', bytes }) });
      if (!isWanted) return;
      if (answer.kind === 'answered') {
        setState({ kind: 'known', view: answer.body });
        if (answer.body.state === 'queued') timer = setTimeout(() => void ask(false), pollMilliseconds);
      } else setState({ kind: 'refused', refusal: answer.kind === 'stale' ? 'refused' : answer.kind });
    }

    void ask(true);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [exercise, model, locale, accountId, id, attempt]);
  return {
    state,
    again: () => {
      setState({ kind: 'sending' });
      setAttempt((before) => before + 1);
    },
  };
}
