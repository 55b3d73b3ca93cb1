import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { SandboxPool } from '#graders/sandbox/pool.ts';
import { NotAnAttack, runAttack, type Attack } from '../tests/attacks/attack.ts';

/** npm run attack [-- <dir>] [--json]: exit 0 when all were contained, 1 when one escaped, 2 for a wrong call. */
const lanes = 2;

function hostileFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && (entry.name !== 'attack.ts' || entry.parentPath !== folder))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

async function runAll(files: readonly string[]): Promise<Attack[]> {
  const pool = new SandboxPool(lanes);
  const attacks: Attack[] = [];
  const waiting = [...files];
  const lane = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      attacks.push(await runAttack(file, pool));
    }
  };
  try {
    await Promise.all(Array.from({ length: lanes }, lane));
  } finally {
    pool.close();
  }
  return attacks.sort((a, b) => (a.file < b.file ? -1 : 1));
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
try {
  const submissions = await runAll(hostileFiles(positionals[0] ?? 'tests/attacks'));
  const escaped = submissions.filter(({ contained }) => !contained).length;
  const total = { contained: submissions.length - escaped, escaped };
  if (values.json) {
    console.log(JSON.stringify({ total, submissions }));
  } else {
    for (const { contained, file, ended, milliseconds, reason } of submissions) {
      console.log(`${contained ? '✓' : '✗'} ${file}: ${ended} after ${milliseconds} ms ${reason}`);
    }
    console.log(`${total.contained} contained, ${total.escaped} escaped`);
  }
  process.exitCode = escaped === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof NotAnAttack) && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  console.error(`attack: ${(error as Error).message}`);
  process.exitCode = 2;
}
