import type { DraftView } from '#graders/draft.ts';
import type { DraftApi } from './draft-sync.ts';
import { request } from '#components/outbox/request.ts';

interface Place {
  exercise: string;
  tier: string;
  /** Whose draft it is; null for a guest. */
  accountId: string | null;
}

/** The drafts of our server. */
export function draftApi({ exercise, tier, accountId }: Place): DraftApi {
  const path = `/api/v1/exercises/${exercise}/drafts/${tier}`;
  return {
    load: () => request<{ draft: DraftView | null }>(path, { accountId }),
    save: (body, keepalive = false) =>
      request<{ revision: string }>(path, { method: 'PUT', body, accountId, keepalive }),
  };
}
