import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { exercisesRoot, findExerciseDirectories } from '../exercises/folder.ts';
import { parseYaml } from '../exercises/parse-yaml.ts';
import type { Problem } from '../exercises/validate.ts';
import { readPath, type Stage } from '../path/read-path.ts';
import { sourcesSchema, type Sources } from './item-schema.ts';
import { readOrder, type Section } from './read-order.ts';
import { readTopic, type TopicFolder } from './read-topic.ts';
import type { Topic, TopicItem } from './topic.ts';

/** Thrown with every mistake of every topic at once. */
export class InvalidQuizzes extends Error {
  override name = 'InvalidQuizzes';
  problems: Problem[];

  constructor(problems: Problem[]) {
    super(problems.map(({ file, field, message }) => `${file} ${field} ${message}`).join('\n'));
    this.problems = problems;
  }
}

/** All topics and the two orders in which they are listed. */
export interface Quizzes {
  /** In the order of their codes, which is the FAQ's. */
  topics: Topic[];
  sections: Section[];
  stages: Stage[];
}

export interface ReadQuizzes extends Quizzes {
  problems: Problem[];
}

const sourcesFile = 'sources.yaml';
const topicFiles = ['quiz.yaml', 'lesson.en.md', 'lesson.zh.md', 'program.py', 'program.ts'];

/** Reads every topic folder under `exercises/quizzes` and the orders they are listed in, with all their mistakes. */
export function readQuizzes(root: string = quizzesRoot()): ReadQuizzes {
  const problems: Problem[] = [];
  const sources = readSources(root, problems);
  const { order, problems: orderProblems } = readOrder(root);
  const { stages, problems: pathProblems } = readPath();
  problems.push(...orderProblems, ...pathProblems);
  const written = new Set(findExerciseDirectories().keys());
  const known = new Set([...written, ...stages.flatMap((stage) => stage.exercises)]);
  const topics: Topic[] = [];
  for (const folder of readFolders(root)) {
    const context = { sources, exercises: { known, written }, question: order.questions[folder.id] ?? null };
    const read = readTopic(folder, context);
    problems.push(...read.problems);
    if (read.topic) topics.push(read.topic);
  }
  problems.push(...repeatedItems(topics), ...unlisted(topics, order.sections, stages));
  topics.sort((a, b) => (a.code < b.code ? -1 : 1));
  return { topics, sections: order.sections, stages, problems };
}

let loaded: { quizzes: Quizzes; signature: string } | null = null;

/** All topics with their orders, read once per process; in development again whenever an author changed a file. */
export function loadQuizzes(): Quizzes {
  const signature = process.env.NODE_ENV === 'development' ? signatureOf(quizzesRoot()) : '';
  if (loaded?.signature === signature) return loaded.quizzes;
  const { problems, ...quizzes } = readQuizzes();
  if (problems.length > 0) throw new InvalidQuizzes(problems);
  loaded = { quizzes, signature };
  return quizzes;
}

export function loadTopics(): Topic[] {
  return loadQuizzes().topics;
}

/** Changes with every file that is written anew. */
function signatureOf(root: string): string {
  return readdirSync(/* turbopackIgnore: true */ root, { recursive: true, encoding: 'utf8' })
    .map((file) => `${file}:${statSync(/* turbopackIgnore: true */ path.join(root, file)).mtimeMs}`)
    .join();
}

export function findTopic(id: string): Topic | null {
  return loadTopics().find((topic) => topic.id === id) ?? null;
}

/** The topic that most of an exercise's questions belong to; null where no item points to the exercise. */
export function findTopicOfExercise(exerciseId: string): Topic | null {
  const counted = loadTopics().map((topic) => ({
    topic,
    count: topic.items.filter(({ item }) => item.exercise === exerciseId).length,
  }));
  const best = counted.reduce((a, b) => (b.count > a.count ? b : a), {
    topic: null as Topic | null,
    count: 0,
  });
  return best.topic;
}

export interface FoundItem extends TopicItem {
  topic: Topic;
}

export function findItem(id: string): FoundItem | null {
  for (const topic of loadTopics()) {
    const found = topic.items.find(({ item }) => item.id === id);
    if (found) return { topic, ...found };
  }
  return null;
}

function readSources(root: string, problems: Problem[]): Sources {
  const text = readFileSync(path.join(/* turbopackIgnore: true */ root, sourcesFile), 'utf8');
  const parsed = parseYaml(sourcesFile, text, sourcesSchema);
  problems.push(...parsed.problems);
  return parsed.content ?? {};
}

/** Names of the topic folders, sound or not. */
export function topicIds(root: string = quizzesRoot()): string[] {
  return readdirSync(/* turbopackIgnore: true */ root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

function readFolders(root: string): TopicFolder[] {
  return topicIds(root).map((id) => ({
    id,
    files: Object.fromEntries(topicFiles.map((file) => [file, readText(path.join(root, id, file))])),
  }));
}

function quizzesRoot(): string {
  return path.join(/* turbopackIgnore: true */ exercisesRoot(), 'quizzes');
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(/* turbopackIgnore: true */ file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function repeatedItems(topics: Topic[]): Problem[] {
  const owners = new Map<string, string>();
  return topics.flatMap((topic) =>
    topic.items.flatMap(({ item }) => {
      const owner = owners.get(item.id);
      owners.set(item.id, topic.id);
      if (owner === undefined || owner === topic.id) return [];
      return [{ file: `${topic.id}/quiz.yaml`, field: item.id, message: `is used in ${owner} as well` }];
    }),
  );
}

/** A topic that no list names would be found by nobody. */
function unlisted(
  topics: readonly Topic[],
  sections: readonly Section[],
  stages: readonly Stage[],
): Problem[] {
  const lists = { 'topics.yaml': sections, '../path.yaml': stages };
  return topics.flatMap(({ id }) =>
    Object.entries(lists).flatMap(([list, groups]) =>
      groups.some((group) => group.topics.includes(id))
        ? []
        : [{ file: `${id}/quiz.yaml`, field: 'id', message: `is not listed in ${list}` }],
    ),
  );
}
