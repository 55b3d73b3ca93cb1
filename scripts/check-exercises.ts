import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { GpuState } from '#graders/sandbox/kernel-pool.ts';
import { SandboxPool } from '#graders/sandbox/pool.ts';
import { findExerciseDirectories } from '#server/exercises/folder.ts';
import { InvalidExercise } from '#server/exercises/invalid-exercise.ts';
import { findExercise } from '#server/exercises/load.ts';
import type { Problem } from '#server/exercises/validate.ts';
import { readQuizzes, topicIds } from '#server/quizzes/load-topics.ts';
import { checkExercise } from '#server/verification/check-exercise.ts';

/**
 * npm run check:exercises [-- <id>…] [--json]: all content, or the exercises and quiz topics that are named. Exit 0
 * without problems, 1 with, 2 for an id that does not exist.
 */
interface Report {
  total: { exercises: number; topics: number; items: number; problems: number };
  /** Kernels are checked where a GPU can run them. */
  gpu: GpuState;
  exercises: Record<string, { tiers: string[]; problems: Problem[] }>;
  /** Items by topic and by type, with what is wrong in them and in the files that all topics share. */
  quizzes: { topics: Record<string, number>; items: Record<string, number>; problems: Problem[] };
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

interface Wanted {
  exercises: readonly string[];
  topics: readonly string[];
}

async function check(wanted: Wanted): Promise<Report> {
  const pool = new SandboxPool(availableParallelism());
  const exercises: Report['exercises'] = {};
  let gpu: GpuState;
  try {
    gpu = await pool.gpu();
    for (const id of wanted.exercises) exercises[id] = await checkOne(id, pool);
  } finally {
    pool.close();
  }
  const quizzes = checkQuizzes(wanted.topics);
  const sum = (counts: number[]): number => counts.reduce((total, count) => total + count, 0);
  return {
    total: {
      exercises: wanted.exercises.length,
      topics: Object.keys(quizzes.topics).length,
      items: sum(Object.values(quizzes.topics)),
      problems: sum(Object.values(exercises).map((one) => one.problems.length)) + quizzes.problems.length,
    },
    gpu,
    exercises,
    quizzes,
  };
}

function checkQuizzes(ids: readonly string[]): Report['quizzes'] {
  if (ids.length === 0) return { topics: {}, items: {}, problems: [] };
  const { topics, problems } = readQuizzes();
  const wanted = topics.filter(({ id }) => ids.includes(id));
  const items: Record<string, number> = {};
  for (const { item } of wanted.flatMap((topic) => topic.items))
    items[item.type] = (items[item.type] ?? 0) + 1;
  const topicOf = ({ file }: Problem): string | null => (file.includes('/') ? file.split('/')[0]! : null);
  return {
    topics: Object.fromEntries(wanted.map((topic) => [topic.id, topic.items.length])),
    items,
    problems: problems.filter((problem) => {
      const topic = topicOf(problem);
      return topic === null || ids.includes(topic);
    }),
  };
}

function print({ total, gpu, exercises, quizzes }: Report): void {
  for (const [id, { tiers, problems }] of Object.entries(exercises)) {
    console.log(`${problems.length === 0 ? '✓' : '✗'} ${id} (${tiers.join(', ')})`);
    for (const { file, field, message } of problems) console.log(`    ${file} ${field} ${message}`);
  }
  for (const [id, count] of Object.entries(quizzes.topics)) {
    const sound = quizzes.problems.every(({ file }) => !file.startsWith(`${id}/`));
    console.log(`${sound ? '✓' : '✗'} ${id} (${count} items)`);
  }
  for (const { file, field, message } of quizzes.problems) console.log(`✗ ${file} ${field} ${message}`);
  if (!gpu.available) console.log(`Kernels were not run: this machine has no GPU for them (${gpu.reason}).`);
  const { exercises: count, topics, items, problems } = total;
  console.log(`${count} exercises, ${topics} topics with ${items} items, ${problems} problems`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const known: Wanted = { exercises: [...findExerciseDirectories().keys()], topics: topicIds() };
const unknown = positionals.find((id) => !known.exercises.includes(id) && !known.topics.includes(id));
if (unknown !== undefined) {
  console.error(`check:exercises: there is no exercise or quiz topic "${unknown}"`);
  process.exitCode = 2;
} else {
  // tfjs greets whoever runs it on Node; the report alone belongs on stdout.
  const warn = console.warn;
  console.warn = () => undefined;
  const named = (ids: readonly string[]): string[] => ids.filter((id) => positionals.includes(id));
  const report = await check(
    positionals.length === 0 ? known : { exercises: named(known.exercises), topics: named(known.topics) },
  );
  console.warn = warn;
  if (values.json) console.log(JSON.stringify(report));
  else print(report);
  process.exitCode = report.total.problems === 0 ? 0 : 1;
}
