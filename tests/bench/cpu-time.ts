import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second for every program. */
const millisecondsPerTick = 10;

interface ProcessTimes {
  parent: number;
  /** Of the process itself and of its children that have ended. */
  milliseconds: number;
}

/**
 * Processor milliseconds that a process and all its descendants have used so far. Null where /proc does not tell (other
 * systems than Linux).
 */
export function cpuMilliseconds(root: number): number | null {
  const processes = readProcesses();
  if (!processes.has(root)) return null;
  const isBelow = (pid: number): boolean => {
    if (pid === root) return true;
    const parent = processes.get(pid)?.parent;
    return parent !== undefined && parent > 1 && isBelow(parent);
  };
  return [...processes].reduce(
    (sum, [pid, { milliseconds }]) => (isBelow(pid) ? sum + milliseconds : sum),
    0,
  );
}

function readProcesses(): Map<number, ProcessTimes> {
  const pids = list('/proc').filter((name) => /^\d+$/.test(name));
  const found = new Map<number, ProcessTimes>();
  for (const pid of pids) {
    const times = readTimes(pid);
    if (times) found.set(Number(pid), times);
  }
  return found;
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Null for a process that has ended meanwhile. */
function readTimes(pid: string): ProcessTimes | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name before the last bracket may hold anything; the state follows it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0);
    return { parent: Number(fields[1]), milliseconds: ticks * millisecondsPerTick };
  } catch {
    return null;
  }
}
