import type { ProgramListings } from '#graders/program.ts';
import type { Text } from '#graders/text.ts';
import type { Item, Sources } from './item-schema.ts';
import type { LessonBlock } from './lesson.ts';

/** One item with the hash of what its author wrote; an attempt is marked only against the text it was shown. */
export interface TopicItem {
  item: Item;
  hash: string;
}

export interface Erratum {
  said: Text;
  correct: Text;
  sources: string[];
}

/** A quiz topic with its answers. Never leaves the server as it is. */
export interface Topic {
  id: string;
  code: string;
  title: Text;
  /** What the FAQ asks here; null for a topic that is no question. */
  question: Text | null;
  summary: Text;
  errata: Record<string, Erratum>;
  lesson: { en: LessonBlock[]; zh: LessonBlock[] };
  /** What a lesson shows at `[[program:…]]`. */
  program: ProgramListings | null;
  items: TopicItem[];
  sources: Sources;
  /** Ids of the exercises that can be opened; an item may name one that is not written yet. */
  exercises: ReadonlySet<string>;
}
