import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { tiersOf } from '#graders/exercise.ts';
import { findMutants } from '#graders/mutation/find-mutants.ts';
import { SandboxPool } from '#graders/sandbox/pool.ts';
import { checkMutants, type MutantReport } from '#server/authoring/check-mutants.ts';
import { findExerciseDirectories } from '#server/exercises/folder.ts';
import { findExercise } from '#server/exercises/load.ts';
import { solutionFile } from '#server/exercises/validate.ts';

/**
 * npm run check:mutants [-- <id>…] [--tier loops] [--json]: which small changes of the model solutions pass all cases.
 * An author decides which of them compute the same and which show a missing case. Exit 0, or 2 for an unknown id.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tier: { type: 'string', default: 'loops' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const all = [...findExerciseDirectories().keys()];
const unknown = positionals.find((id) => !all.includes(id));
const { tier } = values;
if (unknown !== undefined || (tier !== 'loops' && tier !== 'tensor')) {
  console.error(
    unknown === undefined
      ? 'check:mutants: the tier must be loops or tensor'
      : `check:mutants: there is no exercise "${unknown}"`,
  );
  process.exitCode = 2;
} else {
  // tfjs greets whoever runs it on Node; the report alone belongs on stdout.
  console.warn = () => undefined;
  const pool = new SandboxPool(availableParallelism(), { gpu: false });
  const reports: Record<string, MutantReport> = {};
  try {
    for (const id of positionals.length === 0 ? all : positionals) {
      const exercise = (await findExercise(id))!;
      if (!tiersOf(exercise.manifest).includes(tier)) continue;
      const mutants = findMutants(exercise.files[solutionFile(tier)]!);
      reports[id] = await checkMutants(exercise, { tier, seed: Number(values.seed), mutants }, pool);
      if (!values.json) print(id, reports[id]);
    }
  } finally {
    pool.close();
  }
  if (values.json) console.log(JSON.stringify({ tier, exercises: reports }));
}

function print(id: string, { mutants, caught, survivors }: MutantReport): void {
  console.log(`${id}: ${caught} of ${mutants} caught`);
  for (const { kind, line, column, before, after } of survivors) {
    console.log(`    ${line}:${column} ${kind}: ${oneLine(before)} → ${oneLine(after)}`);
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 90);
}
