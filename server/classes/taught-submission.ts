import { z } from 'zod';
import type { SubmissionState } from '#generated/prisma/client.ts';
import type { Text } from '#graders/text.ts';
import type { Verdict } from '#graders/verdict.ts';
import { database } from '#server/database/client.ts';
import { HttpError } from '#server/http/http-error.ts';
import { findAssignable } from './assignable.ts';
import { selectTaught } from './own.ts';
import { readParts } from './part.ts';

export interface TaughtSubmission {
  id: string;
  learner: { id: string; name: string };
  exercise: string;
  title: Text;
  tier: string;
  source: string;
  state: SubmissionState;
  /** As its learner sees it: nothing of hidden cases but their names. */
  verdict: Verdict | null;
  at: Date;
  /** Of the class. */
  timeZone: string;
}

/** A submission of a learner of the class to an exercise that the class was assigned; any other does not exist here. */
export async function selectTaughtSubmission(
  userId: string,
  classId: string,
  id: string,
): Promise<TaughtSubmission> {
  const { timeZone } = await selectTaught(userId, classId);
  const stored = z.uuid().safeParse(id).success
    ? await database().submission.findFirst({
        where: { id, user: { memberships: { some: { classId, role: 'learner' } } } },
        include: { user: { select: { name: true } } },
      })
    : null;
  if (stored === null || !(await isAssigned(classId, stored)))
    throw new HttpError(404, 'noSuchSubmission', 'The class has no such submission.');
  const { exerciseId: exercise, tier, source, state, verdict, createdAt: at } = stored;
  const found = await findAssignable({ kind: 'exercise', id: exercise });
  const learner = { id: stored.userId, name: stored.user.name };
  const isFinal = state === 'verified' || state === 'attested';
  return {
    ...{ id, learner, exercise, tier, source, state, at, timeZone },
    title: found?.title ?? { en: exercise, zh: exercise },
    verdict: isFinal ? (verdict as unknown as Verdict) : null,
  };
}

async function isAssigned(
  classId: string,
  { exerciseId, tier }: { exerciseId: string; tier: string },
): Promise<boolean> {
  const assignments = await database().assignment.findMany({ where: { classId }, select: { parts: true } });
  return assignments
    .flatMap(({ parts }) => readParts(parts))
    .some((part) => part.kind === 'exercise' && part.id === exerciseId && part.tier === tier);
}
