import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { SandboxPool } from '#graders/sandbox/pool.ts';
import { findExerciseDirectories } from '#server/exercises/folder.ts';
import { findExercise, InvalidExercise } from '#server/exercises/load.ts';
import type { Problem } from '#server/exercises/validate.ts';
import { readQuizzes } from '#server/quizzes/load-topics.ts';
import { checkExercise } from '#server/verification/check-exercise.ts';

/** npm run check:exercises [-- <id>…] [--json]: exit 0 without problems, 1 with, 2 for an id that does not exist. */
interface Report {
  total: { exercises: number; topics: number; items: number; problems: number };
  exercises: Record<string, { tiers: string[]; problems: Problem[] }>;
  quizzes: { items: Record<string, number>; problems: Problem[] };
}

async function checkOne(id: string, pool: SandboxPool): Promise<{ tiers: string[]; problems: Problem[] }> {
  try {
    const exercise = (await findExercise(id))!;
    return { tiers: Object.keys(exercise.manifest.tiers), problems: await checkExercise(exercise, pool) };
  } catch (error) {
    if (error instanceof InvalidExercise) return { tiers: [], problems: error.problems };
    throw error;
  }
}

async function check(ids: readonly string[]): Promise<Report> {
  const pool = new SandboxPool(availableParallelism());
  const exercises: Report['exercises'] = {};
  try {
    const waiting = [...ids];
    const work = async (): Promise<void> => {
      for (let id = waiting.shift(); id !== undefined; id = waiting.shift())
        exercises[id] = await checkOne(id, pool);
    };
    // While one exercise waits for the sandboxes, another computes its references.
    await Promise.all([work(), work()]);
  } finally {
    pool.close();
  }
  const { topics, problems } = readQuizzes();
  const items: Record<string, number> = {};
  for (const { item } of topics.flatMap((topic) => topic.items))
    items[item.type] = (items[item.type] ?? 0) + 1;
  const inExercises = Object.values(exercises).reduce((sum, one) => sum + one.problems.length, 0);
  return {
    total: {
      exercises: ids.length,
      topics: topics.length,
      items: topics.reduce((sum, topic) => sum + topic.items.length, 0),
      problems: inExercises + problems.length,
    },
    exercises: Object.fromEntries(ids.map((id) => [id, exercises[id]!])),
    quizzes: { items, problems },
  };
}

function print({ total, exercises, quizzes }: Report): void {
  for (const [id, { tiers, problems }] of Object.entries(exercises)) {
    console.log(`${problems.length === 0 ? '✓' : '✗'} ${id} (${tiers.join(', ')})`);
    for (const { file, field, message } of problems) console.log(`    ${file} ${field} ${message}`);
  }
  for (const { file, field, message } of quizzes.problems) console.log(`✗ ${file} ${field} ${message}`);
  const { exercises: count, topics, items, problems } = total;
  console.log(`${count} exercises, ${topics} topics with ${items} items, ${problems} problems`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const known = findExerciseDirectories();
const unknown = positionals.find((id) => !known.has(id));
if (unknown !== undefined) {
  console.error(`check:exercises: there is no exercise "${unknown}"`);
  process.exitCode = 2;
} else {
  // tfjs greets whoever runs it on Node; the report alone belongs on stdout.
  const warn = console.warn;
  console.warn = () => undefined;
  const report = await check(positionals.length > 0 ? positionals : [...known.keys()]);
  console.warn = warn;
  if (values.json) console.log(JSON.stringify(report));
  else print(report);
  process.exitCode = report.total.problems === 0 ? 0 : 1;
}
