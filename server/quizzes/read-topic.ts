import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import type { z } from 'zod';
import { programNames, topicOfProgram, type ProgramListings } from '#graders/program.ts';
import type { Text } from '#graders/text.ts';
import { schemaMistakes } from '../exercises/schema-mistakes.ts';
import type { Problem } from '../exercises/validate.ts';
import { itemProblems } from './check-item.ts';
import { inlineHtml } from './inline-html.ts';
import { itemSchema, topicSchema, type Sources } from './item-schema.ts';
import { parseLesson, type LessonBlock } from './lesson.ts';
import { sourceView } from './sources.ts';
import type { Topic, TopicItem } from './topic.ts';

export interface TopicFolder {
  id: string;
  /** Contents by file name. */
  files: Record<string, string | undefined>;
}

export interface TopicContext {
  /** What the FAQ asks here; null for a topic that is no question. */
  question: Text | null;
  sources: Sources;
  /** Ids of the exercises: `known` ones may be linked to, `written` ones can be opened. */
  exercises: { known: ReadonlySet<string>; written: ReadonlySet<string> };
}

export interface ReadTopic {
  /** Null when the folder is too broken to be read at all. */
  topic: Topic | null;
  problems: Problem[];
}

/** Reads and checks one topic folder. Every mistake is reported, not only the first. */
export function readTopic({ id, files }: TopicFolder, context: TopicContext): ReadTopic {
  const { sources, exercises, question } = context;
  const problems: Problem[] = [];
  const report: Report = (file, field, message, chinese) => {
    problems.push({ file: `${id}/${file}`, field, message, ...(chinese !== undefined && { chinese }) });
  };
  const header = readHeader(files['quiz.yaml'], report);
  const lesson = { en: readLesson(files, 'en', report), zh: readLesson(files, 'zh', report) };
  if (header === null) return { topic: null, problems };
  if (header.id !== id) report('quiz.yaml', 'id', `must equal the folder's name, got ${header.id}`);
  const program = readProgram(id, files, report);
  const items = readItems(header.items, report);
  const topic: Topic = {
    ...header,
    question,
    lesson,
    program,
    items,
    sources,
    exercises: exercises.written,
  };
  checkLesson(topic, report);
  checkErrata(topic, report);
  for (const { item } of topic.items) {
    for (const { field, message } of itemProblems(item, { topic, exercises: exercises.known }))
      report('quiz.yaml', `${item.id}.${field}`, message);
  }
  return { topic, problems };
}

type Report = (file: string, field: string, message: string, chinese?: string) => void;

function readHeader(text: string | undefined, report: Report): z.infer<typeof topicSchema> | null {
  if (text === undefined) {
    report('quiz.yaml', '', 'is missing');
    return null;
  }
  let content: unknown;
  try {
    content = parse(text);
  } catch (error) {
    report('quiz.yaml', '', (error as Error).message);
    return null;
  }
  const result = topicSchema.safeParse(content);
  if (result.success) return result.data;
  for (const { field, message, chinese } of schemaMistakes(topicSchema, content))
    report('quiz.yaml', field, message, chinese);
  return null;
}

function readItems(written: unknown[], report: Report): TopicItem[] {
  const items: TopicItem[] = [];
  const seen = new Set<string>();
  for (const [at, raw] of written.entries()) {
    const result = itemSchema.safeParse(raw);
    if (!result.success) {
      const name = idOf(raw) ?? `items.${at}`;
      for (const { field, message, chinese } of schemaMistakes(itemSchema, raw))
        report('quiz.yaml', field === '' ? name : `${name}.${field}`, message, chinese);
      continue;
    }
    if (seen.has(result.data.id)) report('quiz.yaml', result.data.id, 'is used by two items');
    seen.add(result.data.id);
    items.push({ item: result.data, hash: hashOf(raw) });
  }
  return items;
}

function idOf(raw: unknown): string | null {
  return typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string' ? raw.id : null;
}

function hashOf(raw: unknown): string {
  return createHash('sha256').update(JSON.stringify(raw)).digest('hex');
}

function readLesson(files: TopicFolder['files'], locale: 'en' | 'zh', report: Report): LessonBlock[] {
  const file = `lesson.${locale}.md`;
  const text = files[file];
  if (text === undefined) {
    report(file, '', 'is missing');
    return [];
  }
  try {
    return parseLesson(text);
  } catch (error) {
    report(file, '', (error as Error).message);
    return [];
  }
}

/** A program stands in both forms in the folder of its topic; without them there is none. */
function readProgram(id: string, files: TopicFolder['files'], report: Report): ProgramListings | null {
  const { 'program.py': keras, 'program.ts': tfjs } = files;
  if (keras === undefined && tfjs === undefined) return null;
  if (!programNames.some((name) => topicOfProgram(name) === id))
    report('program.ts', '', `must belong to one of the programs ${programNames.join(', ')}`);
  if (keras !== undefined && tfjs !== undefined) return { keras: keras.trimEnd(), tfjs: tfjs.trimEnd() };
  report(keras === undefined ? 'program.py' : 'program.ts', '', 'is missing');
  return null;
}

function checkLesson({ id, lesson, errata, program }: Topic, report: Report): void {
  const markers = (blocks: LessonBlock[]): string[] =>
    blocks.flatMap((block) =>
      block.kind === 'markdown' ? [] : [block.kind === 'erratum' ? block.key : block.name],
    );
  if (markers(lesson.en).join() !== markers(lesson.zh).join()) {
    report('lesson.zh.md', '', 'must place the same figures and errata as lesson.en.md, in the same order');
  }
  for (const block of lesson.en) {
    if (block.kind === 'erratum' && !Object.hasOwn(errata, block.key))
      report('lesson.en.md', block.key, 'is no erratum of quiz.yaml');
    if (block.kind === 'program' && (topicOfProgram(block.name) !== id || program === null))
      report('lesson.en.md', block.name, 'must be the program of this topic, in program.py and program.ts');
  }
}

function checkErrata({ errata, sources }: Topic, report: Report): void {
  for (const [key, { said, correct, sources: citations }] of Object.entries(errata)) {
    const attempt = (field: string, action: () => unknown): void => {
      try {
        action();
      } catch (error) {
        report('quiz.yaml', `errata.${key}.${field}`, (error as Error).message);
      }
    };
    for (const locale of ['en', 'zh'] as const) {
      attempt(`said.${locale}`, () => inlineHtml(said[locale]));
      attempt(`correct.${locale}`, () => inlineHtml(correct[locale]));
    }
    citations.forEach((citation, at) => attempt(`sources.${at}`, () => sourceView(citation, sources)));
  }
}
