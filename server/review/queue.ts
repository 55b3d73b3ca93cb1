import type { GradeChoice, ReviewStatus, ReviewToday } from '#graders/review.ts';
import type { Locale } from '#graders/text.ts';
import { database } from '../database/client.ts';
import { parseKey } from './card-key.ts';
import { countedLogs, inOrder, reviewOf } from './card-logs.ts';
import { describeCard, subjectOf } from './describe-card.ts';
import { knownKeys } from './known-keys.ts';
import { mixTopics } from './mix-topics.ts';
import { selectPlan } from './plan.ts';
import { gradeChoices } from './schedule.ts';
import { countDue, selectDue, selectUpcoming, type Asked } from './select-due.ts';
import { studyDays } from './study-day.ts';

interface Reader {
  userId: string;
  /** As the browser names it; without it the one that is remembered. */
  timeZone: string | null;
  now?: Date;
}

export interface ReviewDay extends Asked {
  perDay: number;
}

/** Where the learner stands in their calendar. */
export async function reviewDay({ userId, timeZone, now = new Date() }: Reader): Promise<ReviewDay> {
  const plan = await selectPlan(userId, timeZone);
  const today = studyDays(timeZone ?? plan.timeZone)(now);
  return { userId, today, perDay: plan.perDay, known: knownKeys() };
}

/** What is left of the day's share. `extra` cards are taken beyond it. */
export async function selectReviewStatus(day: ReviewDay, extra = 0): Promise<ReviewStatus> {
  const { due, done, cards } = await countDue(day);
  const left = Math.min(due, Math.max(0, day.perDay + extra - done));
  return { left, waiting: due - left, done, cards };
}

/** Today's cards: overdue ones first, longest waiting first, topics mixed. */
export async function selectQueue(
  day: ReviewDay,
  { locale, extra = 0 }: { locale: Locale; extra?: number },
): Promise<ReviewToday> {
  const [status, [next = null]] = await Promise.all([selectReviewStatus(day, extra), selectUpcoming(day, 1)]);
  const due = await selectDue(day, status.left);
  const mixed = [true, false].flatMap((isOverdue) =>
    mixTopics(
      due.filter((card) => card.due < day.today === isOverdue),
      ({ key }) => subjectOf(key),
    ),
  );
  const choicesOf = await selectChoices(
    day,
    mixed.map(({ key }) => key),
  );
  const described = await Promise.all(
    mixed.map(({ key, due: on }) =>
      describeCard({ key, daysOverdue: day.today - on }, { choicesOf, locale }),
    ),
  );
  return { ...status, queue: described.filter((card) => card !== null), next };
}

/** Where the grades of today's recall of a key idea would lead; quiz items are graded by their answer. */
async function selectChoices(
  { userId, today }: ReviewDay,
  keys: readonly string[],
): Promise<(key: string) => GradeChoice[]> {
  const ideas = keys.filter((key) => parseKey(key).kind === 'keyIdea');
  const logs = await database().reviewLog.findMany({
    where: { userId, key: { in: ideas } },
    orderBy: inOrder,
    select: { key: true, day: true, grade: true },
  });
  const logsOf = Map.groupBy(logs, ({ key }) => key);
  return (key) => gradeChoices(countedLogs(logsOf.get(key) ?? []).map(reviewOf), today);
}
