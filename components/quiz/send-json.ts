/** Why a request did not succeed; `offline` when no answer came at all. */
export interface Problem {
  code: string;
  /** Seconds to wait, for code `tooManyRequests`. */
  retryAfter?: number;
}

export type Outcome<Told> = { ok: true; response: Told } | { ok: false; problem: Problem };

const patienceMs = 20_000;

/** Sends what may be repeated as it is: the server does it once. */
export async function sendJson<Told>(
  method: 'PUT' | 'POST' | 'PATCH',
  path: string,
  body: object,
): Promise<Outcome<Told>> {
  try {
    const headers = { 'content-type': 'application/json' };
    const signal = AbortSignal.timeout(patienceMs);
    const response = await fetch(path, { method, headers, body: JSON.stringify(body), signal });
    if (response.ok) return { ok: true, response: (await response.json()) as Told };
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
