import { spawnSync } from 'node:child_process';
import { findBubblewrap } from '#graders/sandbox/confinement.ts';
import { findChromium } from './chromium.ts';
import { findPostgres } from './postgres.ts';

/** The browser for tests, installed when it is missing and may be. */
export function provideChromium(): string | undefined {
  return findChromium() ?? downloadChromium() ?? installed('chromium', findChromium);
}

/** The folder of PostgreSQL's programs, installed when they are missing and may be. */
export function providePostgres(): string | undefined {
  return findPostgres() ?? installed('postgresql', findPostgres);
}

/** The program that holds sandbox children, installed when it is missing and may be. */
export function provideBubblewrap(): string | undefined {
  return findBubblewrap() ?? installed('bubblewrap', findBubblewrap);
}

function downloadChromium(): string | undefined {
  console.log('No Chrome or Chromium here: asking Playwright for one …');
  spawnSync('node_modules/.bin/playwright', ['install', 'chromium'], { stdio: 'ignore', timeout: 180_000 });
  return findChromium();
}

/** Installs a package of Debian or Ubuntu, where this user may. */
function installed(name: string, find: () => string | undefined): string | undefined {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  console.log(`Installing the package ${name} …`);
  const options = {
    stdio: 'ignore' as const,
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-q'], options);
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], options);
  return find();
}
