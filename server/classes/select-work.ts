import { database } from '#server/database/client.ts';
import { findAssignable } from './assignable.ts';
import { readParts, type Part } from './part.ts';
import type { PartWork } from './score.ts';
import { selectAnswered, type Answered, type TopicAsked } from './select-answered.ts';
import { selectTrained } from './select-trained.ts';

interface Solved {
  userId: string;
  exerciseId: string;
  tier: string;
  passedAt: Date | null;
  waiting: number;
}

/** What one learner has done for one part. */
export interface Work extends PartWork {
  /** Submissions that no verdict was found for yet. */
  waiting: number;
}

export type Works = (userId: string, part: Part) => Work;

interface AssignmentAsked {
  parts: unknown;
  dueAt: Date | null;
}

/**
 * What learners have done for the parts of some assignments, in a query for each kind of work whose answer grows with
 * what can count: of an exercise only the first submission that passed, of a capstone the models that were better than
 * those before, of a quiz item its best score in time and what came later. A score that comes later never counts more.
 */
export async function selectWorks(
  userIds: readonly string[],
  assignments: readonly AssignmentAsked[],
): Promise<Works> {
  const parts = partsOf(assignments);
  const exercises = parts.filter((part) => part.kind === 'exercise');
  const idsOf = (isTrained: boolean): string[] => [
    ...new Set(exercises.filter(({ tier }) => (tier === 'training') === isTrained).map(({ id }) => id)),
  ];
  const topics = await topicsOf(parts, assignments);
  const [solved, trained, answered] = await Promise.all([
    selectSolved(userIds, idsOf(false)),
    selectTrained(userIds, idsOf(true)),
    selectAnswered(userIds, topics),
  ]);
  const solvedBy = new Map(solved.map((row) => [`${row.userId} ${row.exerciseId} ${row.tier}`, row]));
  const topicBy = new Map(topics.map((topic) => [topic.id, topic]));
  return (userId, part) => {
    if (part.kind === 'topic') return topicWork(answered.get(userId)?.get(part.id), topicBy.get(part.id)!);
    if (part.tier === 'training') return trained(userId, part.id);
    return exerciseWork(solvedBy.get(`${userId} ${part.id} ${part.tier}`));
  };
}

/** Everything that the assignments ask for, each once. */
export function partsOf(assignments: readonly { parts: unknown }[]): Part[] {
  const parts = assignments.flatMap((assignment) => readParts(assignment.parts));
  return [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
}

async function topicsOf(
  parts: readonly Part[],
  assignments: readonly AssignmentAsked[],
): Promise<TopicAsked[]> {
  const dues = new Map<string, Date>();
  for (const { parts: stored, dueAt } of assignments) {
    if (dueAt === null) continue;
    for (const { kind, id } of readParts(stored)) {
      const before = dues.get(id);
      if (kind === 'topic' && (before === undefined || dueAt < before)) dues.set(id, dueAt);
    }
  }
  return Promise.all(
    parts
      .filter(({ kind }) => kind === 'topic')
      .map(async (part) => {
        const items = (await findAssignable(part))?.items ?? [];
        return { id: part.id, items, firstDue: dues.get(part.id) ?? null };
      }),
  );
}

function exerciseWork(row: Solved | undefined): Work {
  const attempts = row?.passedAt ? [{ question: 'solution', at: row.passedAt, score: 1 }] : [];
  // How often a question has to be answered is said of topics only.
  const counts = new Map(row === undefined ? [] : [['solution', row.passedAt ? Infinity : 0]]);
  return { questions: 1, attempts, counts, waiting: row?.waiting ?? 0 };
}

const anyTime = new Date(0);

function topicWork(byItem: ReadonlyMap<string, Answered> | undefined, { items, firstDue }: TopicAsked): Work {
  const counts = new Map<string, number>();
  const attempts: { question: string; at: Date; score: number }[] = [];
  for (const question of items) {
    const answered = byItem?.get(question);
    if (answered === undefined) continue;
    counts.set(question, answered.count);
    // Whatever is in time for the first due date is in time for all: when exactly it came changes nothing.
    if (answered.inTime > 0) attempts.push({ question, at: firstDue ?? anyTime, score: answered.inTime });
    for (const { at, score } of answered.late) attempts.push({ question, at: new Date(at), score });
  }
  return { questions: items.length, attempts, counts, waiting: 0 };
}

function selectSolved(userIds: readonly string[], exerciseIds: readonly string[]): Promise<Solved[]> {
  return database().$queryRaw<Solved[]>`
    SELECT "userId", "exerciseId", "tier",
      min("createdAt") FILTER (WHERE "state" IN ('verified', 'attested') AND "verdict"->>'kind' = 'passed')
        AS "passedAt",
      count(*) FILTER (WHERE "state" IN ('queued', 'challenged'))::int AS "waiting"
    FROM "submission"
    WHERE "userId" = ANY(${[...userIds]}) AND "exerciseId" = ANY(${[...exerciseIds]})
    GROUP BY "userId", "exerciseId", "tier"`;
}
