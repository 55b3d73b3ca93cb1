import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';

const DEBIAN = '/usr/lib/postgresql';

export interface PostgresServer {
  url: string;
  stop: () => void;
}

/** The folder of initdb and pg_ctl: Debian keeps them off the PATH, by version. */
export function findPostgres(): string | undefined {
  const versions = fs.existsSync(DEBIAN) ? fs.readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => path.join(DEBIAN, version, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ];
  return folders.find((folder) => fs.existsSync(path.join(folder, 'initdb')));
}

/** Starts a server of its own in a temporary folder on a free port. */
export async function startPostgres(binaries: string): Promise<PostgresServer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'layerwise-postgres-'));
  const cluster = path.join(folder, 'cluster');
  const port = await freePort();
  const owner = ownerOf(folder);
  const run = (program: string, args: string[]) => {
    execFileSync(path.join(binaries, program), args, { stdio: 'pipe', cwd: folder, ...owner });
  };
  const stop = () => {
    spawnSync(path.join(binaries, 'pg_ctl'), ['stop', '-D', cluster, '-m', 'immediate'], {
      cwd: folder,
      ...owner,
    });
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    run('initdb', ['-D', cluster, '-U', 'layerwise', '-A', 'trust', '-E', 'UTF8', '--locale=C']);
    // Only these tests use it: no waiting for the disk, and a socket that no other server has.
    const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200`;
    run('pg_ctl', ['start', '-D', cluster, '-w', '-l', path.join(folder, 'log'), '-o', settings]);
  } catch (error) {
    stop();
    throw error;
  }
  return { url: `postgresql://layerwise@127.0.0.1:${port}/postgres`, stop };
}

/** PostgreSQL refuses to run as root: then Debian's `postgres` user, else `nobody`, runs it. */
function ownerOf(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const user = ['postgres', 'nobody'].find((name) => spawnSync('id', [name]).status === 0) ?? 'nobody';
  const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
  const owner = { uid: id('-u'), gid: id('-g') };
  fs.chownSync(folder, owner.uid, owner.gid);
  return owner;
}

/** A port that nothing listens on now. */
export async function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server = createServer();
  server.once('error', reject).listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
  });
  return promise;
}
