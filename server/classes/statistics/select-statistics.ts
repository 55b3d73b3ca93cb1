import { z } from 'zod';
import type { ClassStatistics } from '#graders/class-statistics.ts';
import { database } from '#server/database/client.ts';
import { HttpError } from '#server/http/http-error.ts';
import { findAssignable } from '../assignable.ts';
import { selectTaught } from '../own.ts';
import type { Part } from '../part.ts';
import { partsOf } from '../select-work.ts';
import { selectCapstoneStatistics } from './capstone-statistics.ts';
import { selectExerciseStatistics } from './exercise-statistics.ts';
import { selectTopicStatistics } from './topic-statistics.ts';

export const StatisticsQuery = z.object({
  /** `topic:<id>` or `exercise:<id>:<tier>`, one that the class was assigned; the first without it. */
  part: z.string().max(120).optional(),
  /** A section, or `*` for the whole class, which counts without it too. */
  section: z.string().trim().max(60).default('*'),
  /** Whether numbers over fewer than five learners are told. */
  small: z.enum(['hide', 'show']).default('hide'),
});

/** What an assigned exercise or topic is called in an address. */
export function keyOf(part: Part): string {
  return part.kind === 'topic' ? `topic:${part.id}` : `exercise:${part.id}:${part.tier}`;
}

/** How the learners of a class fare with one of the exercises and topics that they were assigned; for its instructors. */
export async function selectStatistics(
  userId: string,
  classId: string,
  { part: key, section, small }: z.output<typeof StatisticsQuery>,
): Promise<ClassStatistics> {
  const { name } = await selectTaught(userId, classId);
  const [assignments, members] = await Promise.all([
    database().assignment.findMany({ where: { classId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }),
    database().classMember.findMany({
      where: { classId, role: 'learner' },
      select: { userId: true, section: true },
    }),
  ]);
  const parts = partsOf(assignments);
  const chosen = key === undefined ? parts[0] : parts.find((part) => keyOf(part) === key);
  if (key !== undefined && chosen === undefined)
    throw new HttpError(404, 'noSuchPart', 'The class was assigned no such exercise or topic.');
  const asked = {
    userIds: members.filter((one) => section === '*' || one.section === section).map((one) => one.userId),
    hidesSmall: small === 'hide',
  };
  return {
    className: name,
    sections: [...new Set(members.map((one) => one.section))].filter((one) => one !== '').sort(),
    parts: await Promise.all(
      parts.map(async (part) => ({
        key: keyOf(part),
        title: (await findAssignable(part))?.title ?? { en: part.id, zh: part.id },
        tier: part.kind === 'exercise' ? part.tier : null,
      })),
    ),
    part: chosen ? keyOf(chosen) : null,
    ...(await selectNumbers(asked, chosen)),
  };
}

type Numbers = Pick<ClassStatistics, 'topic' | 'exercise' | 'capstone'>;

async function selectNumbers(
  asked: { userIds: string[]; hidesSmall: boolean },
  chosen: Part | undefined,
): Promise<Numbers> {
  const none = { topic: null, exercise: null, capstone: null };
  if (chosen === undefined) return none;
  if (chosen.kind === 'topic')
    return { ...none, topic: await selectTopicStatistics({ ...asked, topicId: chosen.id }) };
  const { id: exerciseId, tier } = chosen;
  if (tier === 'training')
    return { ...none, capstone: await selectCapstoneStatistics({ ...asked, exerciseId }) };
  return { ...none, exercise: await selectExerciseStatistics({ ...asked, exerciseId, tier }) };
}
