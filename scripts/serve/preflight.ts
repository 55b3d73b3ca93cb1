import { createServer } from 'node:net';
import { connect } from '#server/database/connection.ts';
import { lockFolder } from '#server/database/folder-lock.ts';
import { environment } from '#server/environment.ts';
import { reasonOf, StartupError } from '#server/startup-error.ts';

/** Finds out before a slow build what would keep the server from starting after it. */
export async function checkBeforeBuild(): Promise<void> {
  const { databaseUrl, dataDir, host, port } = environment();
  await checkPort(host, port);
  if (databaseUrl === undefined) lockFolder(dataDir).release();
  else await (await connect({ databaseUrl, dataDir })).close();
}

async function checkPort(host: string, port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const probe = createServer();
  probe.once('error', reject).listen(port, host, () => probe.close(() => resolve()));
  try {
    await promise;
  } catch (error) {
    throw new StartupError(explain(error, host, port), { cause: error });
  }
}

function explain(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${host} is taken: stop the program that uses it, or set PORT to another one.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user: set PORT to one above 1023.`;
  return `The server cannot listen on ${host}:${port} (${reasonOf(error)}): check HOST and PORT.`;
}
