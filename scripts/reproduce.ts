// npm run reproduce -- <submission> [--json]: grades a stored submission once more exactly as it was graded.
import { parseArgs } from 'node:util';
import { SandboxPool } from '#graders/sandbox/pool.ts';
import { closeDatabase, openDatabase } from '#server/database/client.ts';
import { environment } from '#server/environment.ts';
import { StartupError } from '#server/startup-error.ts';
import { NotReproducible, reproduceVerdict, type Reproduction } from '#server/verification/reproduce.ts';

/** Thrown for a call that cannot be answered; its message goes to stderr, the exit status is 2. */
class UsageError extends Error {}

function readOptions(): { id: string; json: boolean } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [id] = positionals;
  if (id === undefined || positionals.length > 1)
    throw new UsageError('usage: npm run reproduce -- <submission> [--json]');
  return { id, json: values.json };
}

function describe(found: Reproduction): string {
  const { exercise, tier, seed, version, stored, reproduced, same } = found;
  const compared = (name: string, isSame: boolean, from: unknown, to: unknown): string =>
    isSame
      ? `${name}: the same (${String(from)})`
      : `${name}: DIFFERS, stored ${String(from)}, now ${String(to)}`;
  const short = (hash: string | null): string => hash?.slice(0, 16) ?? 'none';
  return [
    `${exercise} in ${tier}, seed ${seed}, version ${short(version.stored)}`,
    version.isPresent
      ? 'the exercise has not changed since'
      : `THE EXERCISE HAS CHANGED since: on disk is version ${short(version.present)}; the stored one was run`,
    compared('verdict', same.verdict, stored.verdict.kind, reproduced.verdict.kind),
    ...found.differences.map((place) => `  differs at ${place || 'the verdict as a whole'}`),
    compared('fuel', same.fuel, stored.fuel, reproduced.fuel),
  ].join('\n');
}

async function main(): Promise<number> {
  const { id, json } = readOptions();
  await openDatabase();
  const pool = new SandboxPool(2, { gpu: environment().gpu });
  try {
    const found = await reproduceVerdict(id, pool);
    console.log(json ? JSON.stringify(found) : describe(found));
    return found.same.verdict && found.same.fuel ? 0 : 1;
  } finally {
    pool.close();
    await closeDatabase();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  const isUsage =
    error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  if (!isUsage && !(error instanceof NotReproducible) && !(error instanceof StartupError))
    console.error(error);
  else console.error((error as Error).message);
  process.exitCode = 2;
}
