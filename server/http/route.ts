import type { z } from 'zod';
import type { Action } from '#server/access/actions.ts';
import { assertMay } from '#server/access/assert-may.ts';
import { hasLostSession } from '#server/accounts/account-cookie.ts';
import { createGuest } from '#server/accounts/guest.ts';
import { currentLearner, renewLearner, type Learner } from '#server/accounts/session.ts';
import { metrics } from '#server/metrics/metrics.ts';
import { defaultMaxBytes, parseQuery, readBody, readBytes } from './body.ts';
import { clientAddress } from './client-address.ts';
import { errorResponse } from './error-response.ts';
import { HttpError } from './http-error.ts';
import { withinCapacity, type Capacity } from './capacity.ts';
import { assertSameOrigin } from './origin.ts';
import { consumeRate, type RateRule } from './rate-limit.ts';

type Params = Record<string, string>;
type Answerer = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;

/** What a route asks of its callers, for the description of the API. */
export interface RouteContract {
  /** Whether a caller without an account is answered, and whether asking makes them a guest. */
  caller: 'anybody' | 'guest' | 'account';
  body?: z.ZodType;
  /** The body is bytes instead of JSON. */
  bytes?: true;
  query?: z.ZodType;
  maxBytes?: number;
  limit?: RateRule;
}

export type RouteHandler = Answerer & { contract: RouteContract };

interface RouteOptions<Schema extends z.ZodType> {
  /** Without a schema the route takes no body and the handler gets `undefined`. */
  body?: Schema;
  /** The body is no JSON: the handler gets it as it is, in `bytes`. */
  bytes?: true;
  limit?: RateRule;
  /** Largest body in bytes; 96 KiB unless said otherwise. */
  maxBytes?: number;
  /** Without it, as many at once as come. */
  capacity?: Capacity;
  /** Guests and strangers are refused, and nobody becomes a guest by asking. */
  signedUpOnly?: boolean;
  /** What the route does, where a role decides who may; implies `signedUpOnly`. */
  action?: Action;
}

interface WriteContext<Body> {
  body: Body;
  /** Empty unless the route takes bytes. */
  bytes: Uint8Array<ArrayBuffer>;
  learner: Learner;
  params: Params;
  request: Request;
}

interface ReadOptions<Query extends z.ZodType> {
  limit?: RateRule;
  /** Without a schema the handler gets `undefined`. */
  query?: Query;
}

interface ReadContext<Query> {
  query: Query;
  learner: Learner | null;
  params: Params;
  request: Request;
}

const WRITES: RateRule = { name: 'write', seconds: 60, perLearner: 120, perAddress: 6000 };
const unlimited: Capacity = { atOnce: Infinity, retryAfter: { least: 1, most: 1 } };
const NEW_GUESTS = { limit: 600, seconds: 600 };

/**
 * Makes the handler of a writing route: same origin, rate limit, parsed body, and a learner, who is a new guest with
 * a cookie on the answer if nobody was signed in. What `handler` returns becomes JSON, a `Response` is passed on.
 */
export function route<Schema extends z.ZodType = z.ZodUndefined>(
  options: RouteOptions<Schema>,
  handler: (context: WriteContext<z.output<Schema>>) => Promise<unknown>,
): RouteHandler {
  const { limit = WRITES, action, signedUpOnly = action !== undefined, maxBytes = defaultMaxBytes } = options;
  const contract: RouteContract = {
    caller: signedUpOnly ? 'account' : 'guest',
    limit,
    ...(options.body && { body: options.body, maxBytes }),
    ...(options.bytes && { bytes: options.bytes, maxBytes }),
  };
  const guard = withinCapacity(options.capacity ?? unlimited);
  return describe(contract, limit.name, (request, context) =>
    guard(() => write(request, context)).catch(errorResponse),
  );

  async function write(request: Request, context: { params: Promise<Params> }): Promise<Response> {
    let cookies: string[] = [];
    try {
      assertSameOrigin(request);
      await consumeAddress(request, limit);
      const body = (options.body && (await readBody(request, options.body, maxBytes))) as z.output<Schema>;
      const bytes = options.bytes ? await readBytes(request, maxBytes) : new Uint8Array();
      const admitted = await admit(request, signedUpOnly);
      cookies = admitted.cookies;
      const { learner } = admitted;
      if (action) await assertMay(learner.id, action);
      await consumeRate(`${limit.name}:learner:${learner.id}`, {
        limit: limit.perLearner,
        seconds: limit.seconds,
      });
      return withCookies(
        answer(await handler({ body, bytes, learner, params: await context.params, request })),
        cookies,
      );
    } catch (error) {
      // The guest exists even if the handler failed: without the cookie the next try would make another one.
      return withCookies(errorResponse(error), cookies);
    }
  }
}

/** Counts how every answer ended, under the name of the route's limit, and says what the route asks for. */
function describe(contract: RouteContract, action: string, handler: Answerer): RouteHandler {
  const counted: Answerer = async (request, context) => {
    const response = await handler(request, context);
    metrics().apiAnswers.inc({ action, status: String(response.status) });
    return response;
  };
  return Object.assign(counted, { contract });
}

/** Pages name the account that they show, so that work never goes to somebody who signed in meanwhile. */
const LEARNER_HEADER = 'x-layerwise-learner';

function assertSameLearner({ headers }: Request, learner: Learner | null): void {
  const named = headers.get(LEARNER_HEADER);
  if (named === null || named === learner?.id) return;
  const message = 'Somebody else is signed in now, or nobody. Reload the page, or sign in again.';
  throw new HttpError(401, 'otherLearner', message);
}

/** Makes the handler of a reading route; it never creates a guest. */
export function read<Query extends z.ZodType = z.ZodUndefined>(
  options: ReadOptions<Query>,
  handler: (context: ReadContext<z.output<Query>>) => Promise<unknown>,
): RouteHandler {
  const { limit } = options;
  const contract: RouteContract = { caller: 'anybody', ...options };
  return describe(contract, limit?.name ?? 'read', async (request, context) => {
    try {
      if (limit) await consumeAddress(request, limit);
      const query = (options.query && parseQuery(request, options.query)) as z.output<Query>;
      const learner = await currentLearner(request.headers);
      assertSameLearner(request, learner);
      return answer(await handler({ query, learner, params: await context.params, request }));
    } catch (error) {
      return errorResponse(error);
    }
  });
}

async function consumeAddress(request: Request, { name, perAddress, seconds }: RateRule): Promise<void> {
  await consumeRate(`${name}:address:${clientAddress(request.headers)}`, { limit: perAddress, seconds });
}

interface Admitted {
  learner: Learner;
  cookies: string[];
}

async function admit(request: Request, signedUpOnly: boolean): Promise<Admitted> {
  const present = await renewLearner(request.headers);
  if (present) assertSameLearner(request, present.learner);
  if (present && !(signedUpOnly && present.learner.isGuest)) return present;
  if (hasLostSession(request.headers)) {
    // Making a guest here would silently put a learner's work under a stranger's name.
    throw new HttpError(401, 'sessionEnded', 'Your sign-in has ended. Sign in again, then repeat this.');
  }
  assertSameLearner(request, null);
  if (signedUpOnly)
    throw new HttpError(401, 'signInRequired', 'This is for signed-up learners. Sign in first.');
  await consumeRate(`guest:address:${clientAddress(request.headers)}`, NEW_GUESTS);
  return createGuest();
}

function answer(result: unknown): Response {
  if (result instanceof Response) return result;
  if (result === undefined) return new Response(null, { status: 204 });
  return Response.json(result, { headers: { 'cache-control': 'no-store' } });
}

function withCookies(response: Response, cookies: string[]): Response {
  if (cookies.length === 0) return response;
  const headers = new Headers(response.headers);
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(response.body, { status: response.status, headers });
}
