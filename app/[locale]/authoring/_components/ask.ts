/** Why our API did not do what was asked, with the files or fields at fault. */
export interface Refused {
  isOk: false;
  code: string;
  message: string;
  body: unknown;
}

export type Answer<Body> = { isOk: true; body: Body } | Refused;

interface Request {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  body?: object;
  /** The server refuses when somebody else has signed in meanwhile. */
  accountId: string;
  signal?: AbortSignal;
}

/** Asks the API of authors. It throws nothing but an AbortError: a server that is away is an answer like any other. */
export async function ask<Body>({ method, path, body, accountId, signal }: Request): Promise<Answer<Body>> {
  try {
    const response = await fetch(`/api/v1/authoring${path}`, {
      method,
      cache: 'no-store',
      ...(signal && { signal }),
      headers: {
        'x-layerwise-learner': accountId,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const read = (text === '' ? undefined : JSON.parse(text)) as unknown;
    if (response.ok) return { isOk: true, body: read as Body };
    const error = (read as { error?: { code?: string; message?: string } } | undefined)?.error;
    return { isOk: false, code: error?.code ?? 'unknown', message: error?.message ?? '', body: read };
  } catch (error) {
    if (signal?.aborted) throw error;
    return { isOk: false, code: 'offline', message: '', body: null };
  }
}
