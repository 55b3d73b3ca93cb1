/** Why a request to our API failed, for the learner's language to say. */
export interface Problem {
  code: string;
  /** Names of the fields that do not fit, for code `invalid`. */
  fields: string[];
  /** Seconds to wait, for code `tooManyRequests`. */
  retryAfter?: number;
}

interface ErrorAnswer {
  error?: { code?: string; fields?: { path: string }[] };
}

/** Sends JSON to our API; null is success. A server that cannot be reached is a problem like any other. */
export async function sendJson(
  path: string,
  body: object,
  method: 'POST' | 'PATCH' | 'PUT' | 'DELETE' = 'POST',
): Promise<Problem | null> {
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(path, { method, headers, body: JSON.stringify(body) });
    return response.ok ? null : await problemOf(response);
  } catch {
    return { code: 'offline', fields: [] };
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const { error } = (await response.json().catch(() => ({}))) as ErrorAnswer;
  const retryAfter = Number(response.headers.get('retry-after'));
  return {
    code: error?.code ?? 'internal',
    fields: (error?.fields ?? []).map(({ path }) => path),
    ...(retryAfter > 0 && { retryAfter }),
  };
}
