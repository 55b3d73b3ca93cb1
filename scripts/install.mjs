// Runs on any Node from 20 on, before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 20;
/** The project's own Node: it runs TypeScript directly, whatever the machine has. */
const PROJECT_NODE = path.resolve('node_modules/node/bin/node');
/** Which lock file the installed packages came from. */
const STAMP = 'node_modules/.layerwise-lock';

/** Goes to the project's folder, installs what package-lock.json says unless it is there, returns the Node to use. */
export function prepareNode() {
  process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    stop(
      `Layerwise needs Node ${OLDEST_NODE} or newer, and this is ${process.version}: install one from https://nodejs.org.`,
    );
  }
  const lock = createHash('sha256').update(fs.readFileSync('package-lock.json')).digest('hex');
  if (!isInstalled(lock)) install(lock);
  return PROJECT_NODE;
}

function isInstalled(lock) {
  if (!fs.existsSync(PROJECT_NODE)) return false;
  if (fs.existsSync(STAMP)) return fs.readFileSync(STAMP, 'utf8') === lock;
  // Somebody ran `npm install`: npm writes its own copy of the lock file when it is done.
  const installed = 'node_modules/.package-lock.json';
  return (
    fs.existsSync(installed) && fs.statSync(installed).mtimeMs >= fs.statSync('package-lock.json').mtimeMs
  );
}

function install(lock) {
  console.log('Installing packages (once) …');
  let outcome = npm('ci');
  // A lock file without the optional packages of other platforms is incomplete to `npm ci` alone.
  if (outcome.output.includes('EUSAGE')) outcome = npm('install', '--no-save');
  if (!outcome.succeeded) {
    process.stderr.write(outcome.output);
    stop('The packages could not be installed: see above, then run the same command again.');
  }
  if (!fs.existsSync(PROJECT_NODE)) {
    stop(
      'The packages are installed, but the Node that belongs to them is missing: allow its install script and run `npm ci`.',
    );
  }
  fs.writeFileSync(STAMP, lock);
}

function npm(...command) {
  const [program, ...before] = process.env.npm_execpath
    ? [process.execPath, process.env.npm_execpath]
    : ['npm'];
  const { status, stdout, stderr, error } = spawnSync(
    program,
    [...before, ...command, '--no-audit', '--no-fund'],
    {
      encoding: 'utf8',
      // A host may set production: building and testing need the development packages.
      env: { ...process.env, NODE_ENV: 'development' },
    },
  );
  return {
    succeeded: status === 0,
    output: `${stdout ?? ''}${stderr ?? ''}${error ? `${error.message}\n` : ''}`,
  };
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
