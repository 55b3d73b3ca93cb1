import type { QuizItem } from '#graders/quiz.ts';
import type { Locale } from '#graders/text.ts';
import { selectItemReturns } from '../review/select-returns.ts';
import { loadTopics } from './load-topics.ts';
import {
  mixedItems,
  practiceItems,
  reachablePoints,
  wrongItems,
  type PracticeItem,
  type PracticeMode,
} from './practice.ts';
import { selectProgress } from './progress.ts';

interface PracticeRequest {
  mode: PracticeMode;
  learnerId: string | null;
  locale: Locale;
  /** When a mixed session began, in milliseconds: draws its items, and only what was answered since counts in it. */
  start: number | null;
  /** Restricts the items to one topic. */
  topicId: string | null;
}

export interface Practice {
  items: QuizItem[];
  reachable: number;
}

/** The items of a practice page, with what the learner has done in them. */
export async function selectPractice(request: PracticeRequest): Promise<Practice> {
  const { mode, learnerId, locale, start, topicId } = request;
  const topics = loadTopics().filter(({ id }) => topicId === null || id === topicId);
  const since = start === null ? null : new Date(start);
  const progress = await selectProgress(learnerId, topics, since);
  const chosen = choose(mode, practiceItems(topics, progress), start ?? 0);
  const returns = await selectItemReturns(
    learnerId,
    chosen.map(({ item }) => item.id),
  );
  const items = chosen.map(({ topic, progress: done }) => ({
    ...done,
    returns: returns.get(done.id) ?? null,
    topic: topicId === null ? { id: topic.id, title: topic.title[locale] } : null,
  }));
  return { items, reachable: reachablePoints(chosen) };
}

function choose(mode: PracticeMode, items: PracticeItem[], start: number): PracticeItem[] {
  switch (mode) {
    case 'all':
      return items;
    case 'mixed':
      return mixedItems(items, start);
    case 'wrong':
      return wrongItems(items);
  }
}

const allowedSkewMs = 60_000;

/** The moment in a session's address; null when it is none or lies ahead. */
export function parseStart(written: string | string[] | undefined, now = Date.now()): number | null {
  if (typeof written !== 'string' || !/^\d{1,15}$/.test(written)) return null;
  const start = Number(written);
  return start <= now + allowedSkewMs ? start : null;
}

/** The moment that a session which begins now carries in its address. */
export function startOfSession(): number {
  return Date.now();
}
