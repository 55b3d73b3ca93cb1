import { useEffect, useState } from 'react';
import { request, type Answered } from '#components/outbox/request.ts';

export interface RequestState<Body> {
  body: Body | null;
  isFailed: boolean;
  retry: () => void;
}

/** What our API answers, asked for when a component appears. */
export function useRequest<Body>(path: string, accountId: string | null): RequestState<Body> {
  const [answer, setAnswer] = useState<Answered<Body> | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void request<Body>(path, { accountId }).then((answered) => isWanted && setAnswer(answered));
    return () => {
      isWanted = false;
    };
  }, [path, accountId, turn]);
  return {
    body: answer?.kind === 'answered' ? answer.body : null,
    isFailed: answer !== null && answer.kind !== 'answered',
    retry() {
      setAnswer(null);
      setTurn(turn + 1);
    },
  };
}
