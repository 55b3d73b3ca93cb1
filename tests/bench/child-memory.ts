import { readdirSync, readFileSync } from 'node:fs';

/**
 * Resident memory in MiB of this process's child with the entry point `file`, as Linux tells it; null elsewhere, and
 * when there is none. A child may be held by bubblewrap, whose own processes name the file too and are not meant.
 */
export function childMemory(file: string): number | null {
  if (process.platform !== 'linux') return null;
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const [program = '', ...rest] = readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0');
      if (program.endsWith('bwrap') || !rest.some((one) => one.endsWith(file)) || !isBelowUs(id)) continue;
      const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
      return Math.round(Number(resident) / 1024);
    } catch {
      // It ended while we looked.
    }
  }
  return null;
}

function isBelowUs(id: string): boolean {
  const parent = /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
  if (parent === undefined || parent === '0' || parent === '1') return false;
  return Number(parent) === process.pid || isBelowUs(parent);
}
