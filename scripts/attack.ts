import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { SandboxPool } from '#graders/sandbox/pool.ts';
import { NotAnAttack, runAttack, type Attack } from '../tests/attacks/attack.ts';

/**
 * npm run attack [-- <dir>] [--json]: exit 0 when all were contained, 1 when one escaped, 2 for a wrong call. Kernels
 * need a GPU, or a software one: without it they are skipped, and counted as such.
 */
const lanes = 2;

function hostileFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && (entry.name !== 'attack.ts' || entry.parentPath !== folder))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

async function runAll(files: readonly string[]): Promise<{ submissions: Attack[]; skipped: number }> {
  const pool = new SandboxPool(lanes);
  const attacks: Attack[] = [];
  const lane = async (waiting: string[]): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      attacks.push(await runAttack(file, pool));
    }
  };
  const [kernels, scripts] = [true, false].map((isKernel) =>
    files.filter((file) => file.endsWith('.wgsl') === isKernel),
  ) as [string[], string[]];
  try {
    const { available } = await pool.gpu();
    const skipped = available ? [] : kernels.splice(0);
    // There is one GPU: kernels that waited for each other would look as if they had run for long.
    await Promise.all([lane(kernels), ...Array.from({ length: lanes }, () => lane(scripts))]);
    return { submissions: attacks.sort((a, b) => (a.file < b.file ? -1 : 1)), skipped: skipped.length };
  } finally {
    pool.close();
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
try {
  const { submissions, skipped } = await runAll(hostileFiles(positionals[0] ?? 'tests/attacks'));
  const escaped = submissions.filter(({ contained }) => !contained).length;
  const total = { contained: submissions.length - escaped, escaped };
  if (values.json) {
    console.log(JSON.stringify({ total, skipped, submissions }));
  } else {
    for (const { contained, file, ended, milliseconds, reason } of submissions) {
      console.log(`${contained ? '✓' : '✗'} ${file}: ${ended} after ${milliseconds} ms ${reason}`);
    }
    if (skipped > 0) console.log(`· ${skipped} kernels were skipped: this machine has no GPU for them`);
    console.log(`${total.contained} contained, ${total.escaped} escaped`);
  }
  process.exitCode = escaped === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof NotAnAttack) && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  console.error(`attack: ${(error as Error).message}`);
  process.exitCode = 2;
}
