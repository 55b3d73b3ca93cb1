const ORIGIN = 'http://localhost:3000';

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

export interface Answer {
  status: number;
  // Bodies are asserted on as a whole; their shape is the test's subject.
  body: unknown;
  headers: Headers;
}

/** Calls route handlers as one browser would: same origin, and a cookie jar that obeys Set-Cookie. */
export class BrowserDouble {
  readonly #cookies = new Map<string, string>();

  get headers(): Headers {
    const headers = new Headers({
      origin: ORIGIN,
      host: 'localhost:3000',
      'content-type': 'application/json',
    });
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (cookie !== '') headers.set('cookie', cookie);
    return headers;
  }

  /** Another browser with the same cookies, as a second tab that kept an old page. */
  copy(): BrowserDouble {
    const copy = new BrowserDouble();
    for (const [name, value] of this.#cookies) copy.#cookies.set(name, value);
    return copy;
  }

  async post(
    handler: Handler | ((request: Request) => Promise<Response>),
    path: string,
    body: unknown = {},
  ): Promise<Answer> {
    return this.send(handler, path, { method: 'POST', body });
  }

  /** Any request; `params` are what stands in brackets in the route's folder. */
  async send(
    handler: Handler | ((request: Request) => Promise<Response>),
    path: string,
    {
      method,
      body,
      bytes,
      params = {},
    }: { method: string; body?: unknown; bytes?: Uint8Array; params?: Record<string, string> },
  ): Promise<Answer> {
    const { headers } = this;
    if (bytes) headers.set('content-type', 'application/octet-stream');
    const request = new Request(`${ORIGIN}${path}`, {
      method,
      headers,
      ...(bytes && { body: Uint8Array.from(bytes) }),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const response = await handler(request, { params: Promise.resolve(params) });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    const text = await response.text();
    return {
      status: response.status,
      body: text === '' ? undefined : JSON.parse(text),
      headers: response.headers,
    };
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim());
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) this.#cookies.delete(name);
    else this.#cookies.set(name, pair.slice(at + 1));
  }
}
