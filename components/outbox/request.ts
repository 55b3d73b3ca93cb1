/** Why our API did not do what was asked. */
export interface Refusal {
  kind: 'offline' | 'server' | 'sessionEnded' | 'tooLong' | 'busy' | 'refused';
  code: string;
  /** Seconds to wait, for `busy`. */
  retryAfter: number | null;
}

export type Answered<Body> = { kind: 'answered'; body: Body } | { kind: 'stale'; body: unknown } | Refusal;

interface RequestOptions {
  method?: 'GET' | 'PUT' | 'POST';
  body?: object;
  /** Sent as they are, in place of a JSON body. */
  bytes?: Uint8Array<ArrayBuffer>;
  /** The account whose work this is: the server refuses it when somebody else has signed in meanwhile. */
  accountId: string | null;
  /** Lets the request outlive the page. */
  keepalive?: boolean;
}

const patience = 20_000;

/** Whether the server has made this browser a guest, if it was nobody: the answer brought the cookie that they are known by. */
let isGuestKnown = false;
let introduction: Promise<Answered<unknown>> | null = null;

/** Asks our API. It throws nothing: a server that cannot be reached is an answer like any other. */
export async function request<Body>(path: string, options: RequestOptions): Promise<Answered<Body>> {
  const { method = 'GET', accountId, keepalive } = options;
  if (method === 'GET' || accountId !== null || keepalive) return send<Body>(path, options);
  const introduced = await introduce();
  return introduced.kind === 'answered' ? send<Body>(path, options) : introduced;
}

/**
 * Becomes a guest before the first write. Were the write itself to make the guest, a lost answer would lose the cookie as
 * well, and with it whose work that was; and two first writes at once would make two guests.
 */
async function introduce(): Promise<Answered<unknown>> {
  if (isGuestKnown) return { kind: 'answered', body: undefined };
  introduction ??= send('/api/v1/guests', { method: 'POST', accountId: null });
  const answer = await introduction;
  introduction = null;
  isGuestKnown = answer.kind === 'answered';
  return answer;
}

async function send<Body>(
  path: string,
  { method = 'GET', body, bytes, accountId, keepalive = false }: RequestOptions,
): Promise<Answered<Body>> {
  try {
    const response = await fetch(path, {
      method,
      cache: 'no-store',
      keepalive,
      signal: AbortSignal.timeout(patience),
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(bytes && { 'content-type': 'application/octet-stream' }),
        ...(accountId !== null && { 'x-layerwise-learner': accountId }),
      },
      ...(body && { body: JSON.stringify(body) }),
      ...(bytes && { body: bytes }),
    });
    const text = await response.text();
    const read = (text === '' ? undefined : JSON.parse(text)) as unknown;
    return response.ok ? { kind: 'answered', body: read as Body } : refusalOf(response, read);
  } catch {
    return { kind: 'offline', code: 'offline', retryAfter: null };
  }
}

function refusalOf(
  { status, headers }: Response,
  body: unknown,
): Exclude<Answered<never>, { kind: 'answered' }> {
  const code = (body as { error?: { code?: string } } | undefined)?.error?.code ?? 'unknown';
  if (status === 409 && code === 'staleDraft') return { kind: 'stale', body };
  const retryAfter = Number(headers.get('retry-after')) || null;
  return { kind: kindOf(status), code, retryAfter };
}

function kindOf(status: number): Refusal['kind'] {
  if (status >= 500) return 'server';
  if (status === 401) return 'sessionEnded';
  if (status === 413) return 'tooLong';
  return status === 429 ? 'busy' : 'refused';
}
