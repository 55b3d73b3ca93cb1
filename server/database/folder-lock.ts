import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeFolder } from '../folder.ts';
import { reasonOf, StartupError } from '../startup-error.ts';

const SQLITE_BUSY = 5;

export interface FolderLock {
  release(): void;
}

/**
 * Makes this process the only owner of a data folder. PGlite takes no lock of its own, and two processes
 * on one folder corrupt it silently. SQLite's lock is the kernel's: it ends with the process, kill -9
 * included, so nothing stale is ever left behind.
 */
export function lockFolder(folder: string): FolderLock {
  let lock: DatabaseSync | undefined;
  try {
    makeFolder(folder);
    lock = new DatabaseSync(path.join(/* turbopackIgnore: true */ folder, 'lock'));
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    throw explain(folder, error);
  }
  const held = lock;
  return { release: () => held.close() };
}

function explain(folder: string, error: unknown): StartupError {
  const busy = error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
  const message = busy
    ? `The data folder ${folder} is in use by another Layerwise process: stop that one, or set DATA_DIR to another folder.`
    : `The data folder ${folder} cannot be used: ${reasonOf(error)}.`;
  return new StartupError(message, { cause: error });
}
