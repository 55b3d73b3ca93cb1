// Serves the production build: checks first, builds when the sources changed, then prints the address.
import { createServer } from 'node:http';
import next from 'next';
import { environment } from '#server/environment.ts';
import { endProcess, onShutdown, shutdownOnSignals } from '#server/shutdown.ts';
import { exitWithReason } from '#server/startup-error.ts';
import { buildWhenChanged } from './serve/build.ts';
import { compressStaticFiles } from './serve/compress-static-files.ts';
import { answerWithFile, listFiles } from './serve/static-files.ts';
import { checkBeforeBuild } from './serve/preflight.ts';

shutdownOnSignals();
process.once('disconnect', () => void endProcess());
process.on('unhandledRejection', (reason) => console.error('Unhandled rejection:', reason));

try {
  const { host, port } = environment();
  await checkBeforeBuild();
  await buildWhenChanged();
  // `npm run dev` may have made some of them anew since then.
  await compressStaticFiles();
  await serve(host, port);
  // The first request boots what is below the pages: a server that cannot open its database ends here, with its reason.
  await fetch(`${address(host, port)}/api/health`);
  console.log(`Layerwise is ready at ${address(host, port)}`);
} catch (error) {
  exitWithReason(error);
}

async function serve(hostname: string, port: number): Promise<void> {
  const files = listFiles();
  const server = createServer((request, response) => {
    answerWithFile({ request, response, files, orElse: () => void answer(request, response) });
  });
  const app = next({ dev: false, dir: process.cwd(), hostname, port, httpServer: server });
  await quietly(() => app.prepare());
  const answer = app.getRequestHandler();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(port, hostname, resolve);
  await promise;
  onShutdown(() => {
    server.close();
    server.closeIdleConnections();
  });
}

/** Next reports how long its own steps took; whoever starts the server needs the one line with the address. */
async function quietly(prepare: () => Promise<void>): Promise<void> {
  const { log } = console;
  console.log = () => undefined;
  try {
    await prepare();
  } finally {
    console.log = log;
  }
}

/** What to open in a browser: a wildcard address is no address. */
function address(host: string, port: number): string {
  const isLocal = ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host);
  return `http://${isLocal ? 'localhost' : host}:${port}`;
}
