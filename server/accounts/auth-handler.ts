import { readBody } from '#server/http/body.ts';
import { clientAddress } from '#server/http/client-address.ts';
import { errorResponse } from '#server/http/error-response.ts';
import { HttpError } from '#server/http/http-error.ts';
import { assertSameOrigin } from '#server/http/origin.ts';
import { consumeRate } from '#server/http/rate-limit.ts';
import { accountCookie } from './account-cookie.ts';
import { AUTH_ENDPOINTS, type AuthEndpoint, type AuthLimit } from './auth-endpoints.ts';
import { auth } from './auth.ts';

const BASE_PATH = '/api/auth';
const MAX_BYTES = 8 * 1024;

/** Errors of better-auth that a learner can do something about, as this API tells them. */
const KNOWN_ERRORS: Record<string, () => HttpError> = {
  INVALID_EMAIL_OR_PASSWORD: () =>
    new HttpError(401, 'wrongCredentials', 'The e-mail or the password is wrong.'),
  INVALID_PASSWORD: () => new HttpError(401, 'wrongPassword', 'The current password is wrong.'),
  UNAUTHORIZED: () => new HttpError(401, 'sessionEnded', 'You are not signed in. Sign in, then repeat this.'),
  CREDENTIAL_ACCOUNT_NOT_FOUND: () =>
    new HttpError(401, 'signInRequired', 'Guests have no password. Sign up first.'),
  USER_ALREADY_EXISTS: emailTaken,
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: emailTaken,
  INVALID_TOKEN: linkExpired,
  TOKEN_EXPIRED: linkExpired,
};

/** Serves the open endpoints of better-auth under the rules of every other write. */
export async function handleAuth(request: Request): Promise<Response> {
  try {
    const path = new URL(request.url).pathname.slice(BASE_PATH.length);
    const endpoint = AUTH_ENDPOINTS[path];
    if (!endpoint) throw new HttpError(404, 'notFound', 'There is nothing at this address.');
    assertSameOrigin(request);
    const body = await readBody(request, endpoint.body, MAX_BYTES);
    for (const limit of endpoint.limits) await consumeAuthLimit(request, { path, limit, email: body.email });
    return succeed(await forward(request, body), endpoint);
  } catch (error) {
    return errorResponse(error);
  }
}

async function consumeAuthLimit(
  request: Request,
  { path, limit, email }: { path: string; limit: AuthLimit; email: unknown },
): Promise<void> {
  const address = clientAddress(request.headers);
  const subject = { address, email, emailAtAddress: `${String(email)} ${address}` }[limit.per];
  await consumeRate(`auth:${path}:${limit.per}:${String(subject)}`, limit);
}

async function forward(request: Request, body: Record<string, unknown>): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.delete('content-length');
  const response = await auth().handler(
    new Request(request.url, { method: 'POST', headers, body: JSON.stringify(body) }),
  );
  if (response.ok) return response;
  const { code } = (await response.json().catch(() => ({}))) as { code?: string };
  if (code === 'FAILED_TO_CREATE_USER' && (await isTaken(body.email))) throw emailTaken();
  if (response.status === 401 && code === undefined)
    throw new HttpError(401, 'sessionEnded', 'Sign in again.');
  throw KNOWN_ERRORS[code ?? '']?.() ?? new Error(`better-auth answered ${response.status} ${code ?? ''}`);
}

/** Two sign-ups at the same moment: the second meets the unique e-mail only when it inserts. */
async function isTaken(email: unknown): Promise<boolean> {
  const context = await auth().$context;
  return (await context.internalAdapter.findUserByEmail(String(email))) !== null;
}

/** Only cookies go to the browser: the token that better-auth also writes into the body would be open to scripts. */
function succeed(response: Response, { account }: AuthEndpoint): Response {
  const headers = new Headers({ 'cache-control': 'no-store' });
  for (const cookie of response.headers.getSetCookie()) headers.append('set-cookie', cookie);
  if (account) headers.append('set-cookie', accountCookie(account === 'entered'));
  return Response.json({}, { headers });
}

function emailTaken(): HttpError {
  return new HttpError(
    409,
    'emailTaken',
    'An account with this e-mail exists. Sign in, or reset its password.',
  );
}

function linkExpired(): HttpError {
  return new HttpError(400, 'linkExpired', 'The link was used or is too old. Ask for a new one.');
}
