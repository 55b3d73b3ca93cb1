import { readLocal, writeLocal } from '#components/browser-storage/local-storage.ts';
import { request } from '#components/outbox/request.ts';
import { newestPassed } from '../../_components/history/kept-texts.ts';

export type FoundSource =
  | { kind: 'server' | 'browser'; source: string }
  | { kind: 'missing'; reason: 'offline' | 'notPassed' | 'sessionEnded' | 'server' };

interface Asked {
  exercise: string;
  /** Whose texts this browser keeps. */
  owner: string;
  accountId: string | null;
}

/**
 * The learner's verified source, which this browser keeps from then on; without the server, the newest text in this
 * browser that passed here, or else the one that it has kept.
 */
export async function findSource({ exercise, owner, accountId }: Asked): Promise<FoundSource> {
  const path = `/api/v1/exercises/${exercise}/passed-source?tier=loops`;
  const answer = await request<{ source: string }>(path, { accountId });
  const key = `layerwise:at-work:${owner}:${exercise}`;
  if (answer.kind === 'answered') {
    writeLocal(key, answer.body.source);
    return { kind: 'server', source: answer.body.source };
  }
  if (answer.kind === 'refused') return { kind: 'missing', reason: 'notPassed' };
  if (answer.kind === 'sessionEnded') return { kind: 'missing', reason: 'sessionEnded' };
  const source = newestPassed(`layerwise:history:${owner}:${exercise}:loops`) ?? readLocal(key);
  if (source !== null) return { kind: 'browser', source };
  return { kind: 'missing', reason: answer.kind === 'offline' ? 'offline' : 'server' };
}
