import type { Answer, AttemptResponse } from '#graders/quiz.ts';
import type { Locale } from '#graders/text.ts';

/** Why a request did not succeed; `offline` when no answer came at all. */
export interface Problem {
  code: string;
  /** Seconds to wait, for code `tooManyRequests`. */
  retryAfter?: number;
}

export type Outcome = { ok: true; response: AttemptResponse } | { ok: false; problem: Problem };

const patienceMs = 20_000;

export function openAttempt(id: string, body: { item: string; locale: Locale }): Promise<Outcome> {
  return send('PUT', `/api/v1/quiz-attempts/${id}`, body);
}

export function answerAttempt(id: string, body: { answer: Answer; locale: Locale }): Promise<Outcome> {
  return send('POST', `/api/v1/quiz-attempts/${id}/answer`, body);
}

/** Both requests may be repeated as they are: the server does each of them once. */
async function send(method: 'PUT' | 'POST', path: string, body: object): Promise<Outcome> {
  try {
    const headers = { 'content-type': 'application/json' };
    const signal = AbortSignal.timeout(patienceMs);
    const response = await fetch(path, { method, headers, body: JSON.stringify(body), signal });
    if (response.ok) return { ok: true, response: (await response.json()) as AttemptResponse };
    return { ok: false, problem: await problemOf(response) };
  } catch {
    return { ok: false, problem: { code: 'offline' } };
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const { error } = (await response.json().catch(() => ({}))) as { error?: { code?: string } };
  const retryAfter = Number(response.headers.get('retry-after'));
  return { code: error?.code ?? 'internal', ...(retryAfter > 0 && { retryAfter }) };
}
