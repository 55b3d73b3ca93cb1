import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Tier } from '#graders/exercise.ts';
import { SandboxPool } from '#graders/sandbox/pool.ts';
import type { Failure, Verdict } from '#graders/verdict.ts';
import type { Exercise } from '#server/exercises/exercise.ts';
import { InvalidExercise } from '#server/exercises/invalid-exercise.ts';
import { findExercise } from '#server/exercises/load.ts';
import { verify } from '#server/verification/verify.ts';

/** Thrown for a call that cannot be answered; its message goes to stderr, the exit status is 2. */
class UsageError extends Error {}

interface Options {
  exercise: Exercise;
  tier: Tier;
  source: string;
  seed: number;
  json: boolean;
}

const usage = 'usage: npm run grade -- <exercise> <file> [--tier loops|tensor|kernel] [--seed N] [--json]';

async function readOptions(): Promise<Options> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      tier: { type: 'string', default: 'loops' },
      seed: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [id, file] = positionals;
  if (id === undefined || file === undefined || positionals.length > 2) throw new UsageError(usage);
  const exercise = await findExercise(id);
  if (exercise === null) throw new UsageError(`grade: there is no exercise "${id}"`);
  if (!Object.hasOwn(exercise.manifest.tiers, values.tier)) {
    throw new UsageError(`grade: ${id} has no tier "${values.tier}"`);
  }
  const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
  if (!Number.isInteger(seed)) throw new UsageError(`grade: --seed must be an integer, got "${values.seed}"`);
  return { exercise, tier: values.tier as Tier, source: readSource(file), seed, json: values.json };
}

function readSource(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`grade: cannot read ${file}: ${(error as Error).message}`);
  }
}

function describe(verdict: Verdict): string {
  if (verdict.kind === 'rejected') {
    const reasons = [verdict, ...(verdict.more ?? [])];
    return reasons.map((one) => `rejected: ${JSON.stringify(one.reason)}${place(one)}`).join('\n');
  }
  if (verdict.kind === 'loadFailed')
    return `failed to load: ${verdict.name}: ${verdict.message}${place(verdict)}`;
  const marks = { passed: '✓', failed: '✗', skipped: '·' };
  const lines = verdict.cases.map(({ status, name, failure }) => {
    return `  ${marks[status]} ${name.en}${failure ? `: ${describeFailure(failure)}` : ''}`;
  });
  const looksLike = verdict.misconceptions.map(({ id, text }) => `  looks like ${id}: ${text.en}`);
  return [`${verdict.kind}: ${verdict.passed} of ${verdict.total}`, ...lines, ...looksLike].join('\n');
}

function describeFailure(failure: Failure): string {
  if (failure.kind === 'threw') return `threw ${failure.name}: ${failure.message}${place(failure)}`;
  if (failure.kind === 'refused') {
    const { code, name, instead } = failure.refused;
    return `tf.${name} cannot be used (${code}${instead ? `: ${instead}` : ''})${place(failure)}`;
  }
  if (failure.kind === 'overBudget') return `${failure.used} kernel launches, ${failure.limit} allowed`;
  if (failure.kind !== 'mismatch') return failure.kind;
  const { kind, ...rest } = failure.mismatch;
  return `${kind} ${JSON.stringify(rest)}`;
}

function place({ line, column }: { line?: number; column?: number }): string {
  return line === undefined ? '' : ` (line ${line}${column === undefined ? '' : `, column ${column}`})`;
}

/** A kernel that cannot be run is neither right nor wrong. */
async function needGpu(pool: SandboxPool): Promise<void> {
  const gpu = await pool.gpu();
  if (gpu.available) return;
  const reasons = {
    noPackage: 'the optional package webgpu is not installed',
    noAdapter: 'no Vulkan, Metal or Direct3D 12 driver shows a GPU',
    noStart: 'the GPU driver ended the process that asked it',
    off: 'it is switched off',
  };
  throw new UsageError(`grade: kernels cannot be run on this machine: ${reasons[gpu.reason]}`);
}

async function main(): Promise<number> {
  const { json, ...submission } = await readOptions();
  const pool = new SandboxPool(2);
  try {
    if (submission.tier === 'kernel') await needGpu(pool);
    const { verdict } = await verify(submission, pool);
    console.log(json ? JSON.stringify(verdict) : describe(verdict));
    return verdict.kind === 'passed' ? 0 : 1;
  } finally {
    pool.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  const isUsage =
    error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  if (!isUsage && !(error instanceof InvalidExercise)) throw error;
  console.error((error as Error).message);
  process.exitCode = 2;
}
