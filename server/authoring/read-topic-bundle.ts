import { parse } from 'yaml';
import { isAuthoredId, type Bundle } from '#graders/bundle.ts';
import type { BundleProblem } from '#graders/bundle-report.ts';
import { findExerciseDirectories } from '#server/exercises/folder.ts';
import type { Problem } from '#server/exercises/validate.ts';
import { itemPrefix } from '#server/quizzes/item-prefix.ts';
import { loadTopics } from '#server/quizzes/load-topics.ts';
import { readTopic } from '#server/quizzes/read-topic.ts';
import type { Topic } from '#server/quizzes/topic.ts';
import { toBundleProblem } from './check-structure.ts';

/** An authored topic, or everything that is wrong with its bundle. */
export type ReadTopicBundle = { topic: Topic; problems: [] } | { topic: null; problems: BundleProblem[] };

/** Topics are data: what shipped ones keep in code or share with one another is not for authors. */
const codeFiles = ['variants.ts', 'program.ts', 'program.py'];

/** Reads a topic's bundle by the validators of the shipped topics. */
export function readTopicBundle(files: Bundle): ReadTopicBundle {
  const id = writtenId(files['quiz.yaml']!);
  const context = {
    sources: loadTopics()[0]?.sources ?? {},
    exercises: exerciseIds(),
    question: null,
  };
  const { topic, problems } = readTopic({ id, files }, context);
  const all: Problem[] = problems.map((problem) => ({ ...problem, file: problem.file.slice(id.length + 1) }));
  if (topic !== null) all.push(...ownProblems(topic));
  for (const file of codeFiles)
    if (Object.hasOwn(files, file)) all.push({ file, field: '', message: 'has no place in such a folder' });
  if (all.length === 0 && topic !== null) return { topic, problems: [] };
  const told = all
    .map((problem) => placeItem(problem, topic))
    .map((problem) => toBundleProblem(problem, files));
  return { topic: null, problems: told };
}

/** What only authored topics must heed: their names never meet those of the product. */
function ownProblems({ id, items }: Topic): Problem[] {
  const file = 'quiz.yaml';
  const taken = items
    .filter(({ item }) => !item.id.startsWith(itemPrefix(id)))
    .map(({ item }) => ({ file, field: `${item.id}.id`, message: `must begin with ${itemPrefix(id)}` }));
  return isAuthoredId(id) ? taken : [{ file, field: 'id', message: 'must begin with x-' }, ...taken];
}

/** Items are told by their ids, which no path of the file knows. */
function placeItem(problem: Problem, topic: Topic | null): Problem {
  const [name = '', ...rest] = problem.field.split('.');
  const at = topic?.items.findIndex(({ item }) => item.id === name) ?? -1;
  return at < 0 ? problem : { ...problem, field: ['items', at, ...rest].join('.') };
}

function exerciseIds(): { known: ReadonlySet<string>; written: ReadonlySet<string> } {
  const written = new Set(findExerciseDirectories().keys());
  return { known: written, written };
}

function writtenId(text: string): string {
  try {
    const content: unknown = parse(text);
    if (typeof content === 'object' && content !== null && 'id' in content && typeof content.id === 'string')
      return content.id;
  } catch {
    // The reader tells what is wrong with it.
  }
  return 'topic';
}
