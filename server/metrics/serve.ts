import { createServer } from 'node:http';
import { environment } from '#server/environment.ts';
import { isDirectlyLocal } from '#server/http/client-address.ts';
import { onShutdown } from '#server/shutdown.ts';
import { reasonOf, StartupError } from '#server/startup-error.ts';
import { mayReadMetrics } from './access.ts';
import { metrics } from './metrics.ts';

/** Serves `/metrics` of a process that has no pages. Throws a StartupError when the port cannot be used. */
export async function serveMetrics(port: number): Promise<void> {
  const { host, metricsToken: token } = environment();
  const server = createServer((request, response) => {
    const authorization = request.headers.authorization ?? null;
    const isKnown = request.url === '/metrics' && request.method === 'GET';
    if (!isKnown || !mayReadMetrics({ authorization, isLocal: isDirectlyLocal(request), token })) {
      response.writeHead(isKnown ? 401 : 404).end();
      return;
    }
    const { registry } = metrics();
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      (error: unknown) => {
        console.error('Metrics:', error);
        response.writeHead(500).end();
      },
    );
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(port, host, resolve);
  try {
    await promise;
  } catch (error) {
    throw new StartupError(`METRICS_PORT ${port} cannot be used: ${reasonOf(error)}.`, { cause: error });
  }
  onShutdown(() => {
    server.close();
    server.closeAllConnections();
  });
}
