import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { exercisesRoot, findExerciseDirectories } from '../exercises/folder.ts';
import type { Problem } from '../exercises/validate.ts';
import { readPath } from '../path/read-path.ts';
import { sourcesSchema, type Sources } from './item-schema.ts';
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

export interface ReadQuizzes {
  topics: Topic[];
  problems: Problem[];
}

const topicFiles = ['quiz.yaml', 'lesson.en.md', 'lesson.zh.md'];

/** Reads every topic folder under `exercises/quizzes`, in the order of their codes, with all their mistakes. */
export function readQuizzes(root: string = quizzesRoot()): ReadQuizzes {
  const problems: Problem[] = [];
  const sources = readSources(path.join(/* turbopackIgnore: true */ root, 'sources.yaml'), problems);
  const { stages, problems: pathProblems } = readPath();
  problems.push(...pathProblems);
  const written = new Set(findExerciseDirectories().keys());
  const known = new Set([...written, ...stages.flatMap((stage) => stage.exercises)]);
  const topics: Topic[] = [];
  for (const folder of readFolders(root)) {
    const read = readTopic(folder, { sources, exercises: { known, written } });
    problems.push(...read.problems);
    if (read.topic) topics.push(read.topic);
  }
  problems.push(...repeatedItems(topics));
  topics.sort((a, b) => (a.code < b.code ? -1 : 1));
  return { topics, problems };
}

let loaded: Topic[] | null = null;

/** All topics, read once per process; in development on every call, so that an author sees changes. */
export function loadTopics(): Topic[] {
  if (loaded !== null && process.env.NODE_ENV !== 'development') return loaded;
  const { topics, problems } = readQuizzes();
  if (problems.length > 0) throw new InvalidQuizzes(problems);
  loaded = topics;
  return topics;
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

function readSources(file: string, problems: Problem[]): Sources {
  const result = sourcesSchema.safeParse(parse(readFileSync(/* turbopackIgnore: true */ file, 'utf8')));
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    problems.push({ file: 'sources.yaml', field: issue.path.join('.'), message: issue.message });
  }
  return {};
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
