import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { onShutdown } from '#server/shutdown.ts';
import { StartupError } from '#server/startup-error.ts';
import { sourceHash } from './source-hash.ts';

const STAMP = '.next/layerwise-sources';
/** What a build leaves behind; without one of them the stamp says nothing. */
const PRODUCTS = [
  '.next/BUILD_ID',
  'generated/prisma/client.ts',
  'generated/assets.ts',
  'public/monaco',
  'public/sandbox',
  'public/tfjs',
  'public/offline',
];

/** Builds unless the last build was made from exactly these sources. */
export async function buildWhenChanged(): Promise<void> {
  const hash = sourceHash();
  if (PRODUCTS.every((file) => fs.existsSync(file)) && lastHash() === hash) return;
  console.log('Building (only after changes) …');
  fs.rmSync(STAMP, { force: true });
  await build();
  fs.writeFileSync(STAMP, hash);
}

function lastHash(): string | undefined {
  return fs.existsSync(STAMP) ? fs.readFileSync(STAMP, 'utf8') : undefined;
}

async function build(): Promise<void> {
  const child = spawn('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'pipe', 'pipe'] });
  onShutdown(() => void child.kill());
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.once('error', reject).once('close', resolve);
  if ((await promise) === 0) return;
  process.stderr.write(Buffer.concat(output));
  throw new StartupError('The build failed: see above.');
}
