import type { Prisma, ReviewPlan } from '#generated/prisma/client.ts';
import type { Transaction } from '#server/database/client.ts';
import { findItem } from '../quizzes/load-topics.ts';
import { exerciseKey, itemKey } from './card-key.ts';
import { gradeAttempt, gradeSolution } from './derive-grade.ts';
import { rebuildCards } from './rebuild-cards.ts';
import { dateOf, studyDays } from './study-day.ts';

type NewLog = Prisma.ReviewLogCreateManyInput;

/** Logs for every attempt and solution from before the learner had a plan: of each card and day the first. */
export async function backfillLogs(tx: Transaction, { userId, timeZone }: ReviewPlan): Promise<void> {
  const dayOf = studyDays(timeZone);
  const logs = [...(await attemptLogs(tx, userId)), ...(await solutionLogs(tx, userId))];
  const firsts = new Map<string, NewLog>();
  for (const log of logs) {
    const day = dayOf(new Date(log.createdAt!));
    const place = `${log.key} ${day}`;
    if (!firsts.has(place)) firsts.set(place, { ...log, day: dateOf(day) });
  }
  if (firsts.size === 0) return;
  await tx.reviewLog.createMany({ data: [...firsts.values()], skipDuplicates: true });
  await rebuildCards(tx, userId, [...new Set(logs.map(({ key }) => key))]);
}

async function attemptLogs(tx: Transaction, userId: string): Promise<NewLog[]> {
  const attempts = await tx.quizAttempt.findMany({
    where: { userId, markedAt: { not: null } },
    orderBy: { markedAt: 'asc' },
    select: { id: true, itemId: true, score: true, createdAt: true, markedAt: true },
  });
  return attempts.map(({ id, itemId, score, createdAt: openedAt, markedAt }) => {
    const item = findItem(itemId)?.item ?? null;
    const grade = gradeAttempt({ score: score!, openedAt, markedAt: markedAt!, item });
    const key = itemKey(itemId);
    return {
      id,
      userId,
      key,
      day: markedAt!,
      derived: grade,
      grade,
      source: 'attempt',
      createdAt: markedAt!,
    };
  });
}

async function solutionLogs(tx: Transaction, userId: string): Promise<NewLog[]> {
  const [solutions, hints] = await Promise.all([
    tx.submission.findMany({
      where: {
        userId,
        state: { in: ['verified', 'attested'] },
        verdict: { path: ['kind'], equals: 'passed' },
      },
      orderBy: { createdAt: 'asc' },
      select: { id: true, exerciseId: true, createdAt: true },
    }),
    tx.hintUse.findMany({ where: { userId }, select: { exerciseId: true, createdAt: true } }),
  ]);
  const last = new Map<string, Date>();
  return solutions.map(({ id, exerciseId, createdAt }) => {
    const since = last.get(exerciseId) ?? new Date(0);
    const opened = hints.filter(
      (hint) => hint.exerciseId === exerciseId && hint.createdAt > since && hint.createdAt <= createdAt,
    );
    last.set(exerciseId, createdAt);
    const grade = gradeSolution(opened.length);
    return {
      id,
      userId,
      key: exerciseKey(exerciseId),
      day: createdAt,
      derived: grade,
      grade,
      source: 'solution',
      createdAt,
    };
  });
}
