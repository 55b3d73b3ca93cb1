import { useState } from 'react';
import type { HistoryEntry } from '#graders/draft.ts';
import { request } from '#components/outbox/request.ts';
import { useRequest } from '../use-request.ts';
import type { KeptTexts } from './kept-texts.ts';

export interface HistoryPlace {
  exercise: string;
  tier: string;
  accountId: string | null;
  texts: KeptTexts;
}

export type HistoryText = { kind: 'loading' } | { kind: 'failed' } | { kind: 'ready'; source: string };

export interface History {
  entries: readonly HistoryEntry[];
  /** What the server has is not here yet, or cannot be had. */
  server: 'loading' | 'ready' | 'failed';
  reload: () => void;
  textOf: (id: string) => HistoryText | null;
  load: (id: string) => void;
}

/** The history of one exercise and tier: what this browser keeps, and what the server has as soon as it answers. */
export function useHistory({ exercise, tier, accountId, texts }: HistoryPlace): History {
  const path = `/api/v1/exercises/${exercise}/history`;
  const [kept] = useState(() => texts.list());
  const asked = useRequest<{ entries: HistoryEntry[] }>(`${path}?tier=${tier}`, accountId);
  const stored = asked.body?.entries ?? null;
  const [opened, setOpened] = useState<ReadonlyMap<string, HistoryText>>(new Map());

  const load = (id: string): void => {
    const show = (text: HistoryText): void => setOpened((before) => new Map(before).set(id, text));
    const local = kept.find((one) => one.id === id);
    if (local) return show({ kind: 'ready', source: local.source });
    show({ kind: 'loading' });
    void request<{ source: string }>(`${path}/${id}`, { accountId }).then((answer) =>
      show(answer.kind === 'answered' ? { kind: 'ready', source: answer.body.source } : { kind: 'failed' }),
    );
  };

  const known = new Set(stored?.map(({ id }) => id));
  const local = kept
    .filter(({ id }) => !known.has(id))
    .map(({ id, reason, at, passed, total }) => ({
      id,
      kind: reason,
      tier,
      at,
      passed,
      total,
      verdict: null,
    }));
  return {
    entries: [...(stored ?? []), ...local].sort((a, b) => (a.at < b.at ? 1 : -1)),
    server: asked.isFailed ? 'failed' : stored === null ? 'loading' : 'ready',
    reload: asked.retry,
    textOf: (id) => opened.get(id) ?? null,
    load,
  };
}
