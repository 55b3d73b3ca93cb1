import { parseArgs } from 'node:util';
import { judgeAll, type TruthReport } from '../tests/truth/judge.ts';
import { readVectors, UnreadableVectors } from '../tests/truth/vectors.ts';

/** Thrown for a call that cannot be answered; its message goes to stderr, the exit status is 2. */
class UsageError extends Error {}

const usage = 'usage: npm run truth [-- <dir>] [--json]';
const columns = [22, 8, 10, 15];

function readOptions(): { directory: string; json: boolean } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  if (positionals.length > 1) throw new UsageError(usage);
  return { directory: positionals[0] ?? '../shared/truth', json: values.json };
}

function describe({ total, families }: TruthReport): string {
  const row = (cells: (string | number)[]) =>
    cells
      .map((cell, at) => (at === 0 ? String(cell).padEnd(columns[at]!) : String(cell).padStart(columns[at]!)))
      .join('');
  const lines = [row(['family', 'agreed', 'disagreed', 'not expressible'])];
  for (const [name, { agreed, disagreed, notExpressible, reasons }] of Object.entries(families)) {
    lines.push(row([name, agreed, disagreed, notExpressible]));
    for (const [reason, count] of Object.entries(reasons)) lines.push(`    ${count} × ${reason}`);
  }
  lines.push(row(['total', total.agreed, total.disagreed, total.notExpressible]));
  return lines.join('\n');
}

function main(): number {
  const { directory, json } = readOptions();
  const report = judgeAll(readVectors(directory), ({ id }, difference) =>
    console.error(`${id}: ${difference}`),
  );
  console.log(json ? JSON.stringify(report) : describe(report));
  return report.total.disagreed === 0 ? 0 : 1;
}

try {
  process.exitCode = main();
} catch (error) {
  const isUsage =
    error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  if (!isUsage && !(error instanceof UnreadableVectors)) throw error;
  console.error((error as Error).message);
  process.exitCode = 2;
}
