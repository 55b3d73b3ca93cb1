import { environment } from '#server/environment.ts';
import { mayReadMetrics } from '#server/metrics/access.ts';
import { metrics } from '#server/metrics/metrics.ts';
import { isLocalRequest } from './client-address.ts';
import { errorResponse } from './error-response.ts';
import { HttpError } from './http-error.ts';

/** Metrics of this process in Prometheus' text format; a database that is down is a metric, not an error. */
export async function answerMetrics(request: Request): Promise<Response> {
  try {
    assertMayRead(request.headers);
    const { registry } = metrics();
    const headers = { 'content-type': registry.contentType, 'cache-control': 'no-store' };
    return new Response(await registry.metrics(), { headers });
  } catch (error) {
    return errorResponse(error);
  }
}

function assertMayRead(headers: Headers): void {
  const { metricsToken: token } = environment();
  const authorization = headers.get('authorization');
  if (mayReadMetrics({ authorization, isLocal: isLocalRequest(headers), token })) return;
  if (token === undefined) {
    const message = 'Metrics are told to this machine alone. Set METRICS_TOKEN to read them from elsewhere.';
    throw new HttpError(403, 'localOnly', message);
  }
  const message = 'Send the header Authorization: Bearer with the METRICS_TOKEN of this server.';
  throw new HttpError(401, 'tokenRequired', message, { headers: { 'www-authenticate': 'Bearer' } });
}
