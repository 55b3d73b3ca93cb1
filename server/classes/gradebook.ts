import { z } from 'zod';
import type { Assignment } from '#generated/prisma/client.ts';
import {
  gradeStates,
  type Gradebook,
  type GradebookCell,
  type GradebookPage,
  type GradebookRow,
} from '#graders/class.ts';
import { database } from '#server/database/client.ts';
import { gradeOf, type Grade } from './grade.ts';
import { selectTaught } from './own.ts';
import { readParts } from './part.ts';
import { selectWorks } from './select-work.ts';

const pageSize = 50;

export const GradebookFilter = z.object({
  /** A name, the section, the total, or the score in the assignment with this id. */
  sort: z.union([z.enum(['name', 'section', 'total']), z.uuid()]).default('name'),
  order: z.enum(['asc', 'desc']).default('asc'),
  name: z.string().trim().max(120).default(''),
  section: z.string().trim().max(60).optional(),
  /** Learners that stand like this in `assignment`, or in any where none is named. */
  state: z.enum(gradeStates).optional(),
  assignment: z.uuid().optional(),
});
export const GradebookQuery = GradebookFilter.extend({ page: z.coerce.number().int().min(1).default(1) });

export type GradebookFilter = z.output<typeof GradebookFilter>;

interface Member {
  id: string;
  name: string;
  section: string;
}

/** One page of learners with their grades. Sorted by name or section, the work of this page's learners alone is read. */
export async function selectGradebookPage(
  userId: string,
  classId: string,
  { page, ...filter }: z.output<typeof GradebookQuery>,
  now: Date = new Date(),
): Promise<GradebookPage> {
  const { name: className } = await selectTaught(userId, classId);
  const [assignments, all] = await Promise.all([selectColumns(classId), selectLearners(classId)]);
  const members = sortMembers(all.filter(memberFilter(filter)), filter);
  const cut = <Row>(rows: readonly Row[]): Row[] => rows.slice((page - 1) * pageSize, page * pageSize);
  const rows = needsGrades(filter)
    ? arrange(await gradeMembers(members, assignments, now), assignments, filter)
    : null;
  const count = (rows ?? members).length;
  return {
    ...describe(className, assignments),
    rows: rows ? cut(rows) : await gradeMembers(cut(members), assignments, now),
    sections: [...new Set(all.map(({ section }) => section))]
      .filter((section) => section !== '')
      .sort(compare),
    page,
    pages: Math.max(1, Math.ceil(count / pageSize)),
    count,
  };
}

/** Everybody that the filter lets through. */
export async function selectGradebook(
  userId: string,
  classId: string,
  filter: GradebookFilter,
  now: Date = new Date(),
): Promise<Gradebook> {
  const { name: className } = await selectTaught(userId, classId);
  const [assignments, all] = await Promise.all([selectColumns(classId), selectLearners(classId)]);
  const members = sortMembers(all.filter(memberFilter(filter)), filter);
  const rows = arrange(await gradeMembers(members, assignments, now), assignments, filter);
  return { ...describe(className, assignments), rows };
}

/** What is due first stands first, and what has no date last. */
async function selectColumns(classId: string): Promise<Assignment[]> {
  return database().assignment.findMany({
    where: { classId },
    orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { title: 'asc' }, { id: 'asc' }],
  });
}

async function selectLearners(classId: string): Promise<Member[]> {
  const members = await database().classMember.findMany({
    where: { classId, role: 'learner' },
    select: { userId: true, section: true, user: { select: { name: true } } },
  });
  return members.map(({ userId, section, user }) => ({ id: userId, name: user.name, section }));
}

function describe(className: string, assignments: readonly Assignment[]) {
  return {
    className,
    assignments: assignments.map(({ id, title, points, dueAt, timeZone }) => ({
      ...{ id, title, points, dueAt: dueAt?.toISOString() ?? null, timeZone },
    })),
    possible: assignments.reduce((sum, { points }) => sum + points, 0),
  };
}

async function gradeMembers(
  members: readonly Member[],
  assignments: readonly Assignment[],
  now: Date,
): Promise<GradebookRow[]> {
  const userIds = members.map(({ id }) => id);
  const where = { userId: { in: userIds }, assignmentId: { in: assignments.map(({ id }) => id) } };
  const [works, extensions, overrides] = await Promise.all([
    selectWorks(userIds, assignments),
    database().assignmentExtension.findMany({ where }),
    database().gradeOverride.findMany({ where }),
  ]);
  const parts = assignments.map((assignment) => readParts(assignment.parts));
  const keyOf = (userId: string, assignmentId: string): string => `${userId} ${assignmentId}`;
  const extendedBy = new Map(extensions.map((one) => [keyOf(one.userId, one.assignmentId), one.dueAt]));
  const overrideBy = new Map(overrides.map((one) => [keyOf(one.userId, one.assignmentId), one]));
  return members.map((member) => {
    const grades = assignments.map((assignment, at) => {
      const key = keyOf(member.id, assignment.id);
      const extendedTo = extendedBy.get(key) ?? null;
      const override = overrideBy.get(key) ?? null;
      return cellOf(
        gradeOf({ assignment, parts: parts[at]!, userId: member.id, works, extendedTo, override, now }),
      );
    });
    const sum = grades.reduce((total, { score }) => total + score, 0);
    return { ...member, total: Math.round(sum * 100) / 100, grades };
  });
}

function cellOf({ state, score, derived, isExtended }: Grade): GradebookCell {
  return { state, score, isOverridden: derived !== null, isExtended };
}

function memberFilter({ name, section }: GradebookFilter): (member: Member) => boolean {
  const sought = name.toLocaleLowerCase();
  return (member) =>
    (section === undefined || member.section === section) && member.name.toLocaleLowerCase().includes(sought);
}

const compare = new Intl.Collator('zh', { numeric: true }).compare;

function byName(a: Member, b: Member): number {
  return compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}

function sortMembers(members: readonly Member[], { sort, order }: GradebookFilter): Member[] {
  const sign = order === 'asc' ? 1 : -1;
  if (sort === 'section')
    return members.toSorted((a, b) => sign * compare(a.section, b.section) || byName(a, b));
  return members.toSorted((a, b) => (sort === 'name' ? sign : 1) * byName(a, b));
}

function needsGrades({ sort, state }: GradebookFilter): boolean {
  return state !== undefined || (sort !== 'name' && sort !== 'section');
}

/** Filters and sorts by what only grades tell; equal ones stay in the order of names. */
function arrange(
  rows: readonly GradebookRow[],
  assignments: readonly Assignment[],
  { sort, order, state, assignment }: GradebookFilter,
): GradebookRow[] {
  const placeOf = (id: string | undefined): number => assignments.findIndex((one) => one.id === id);
  const place = placeOf(assignment);
  const kept = rows.filter(({ grades }) => {
    if (state === undefined) return true;
    if (assignment !== undefined) return grades[place]?.state === state;
    return grades.some((grade) => grade.state === state);
  });
  if (sort === 'name' || sort === 'section') return kept;
  const at = placeOf(sort);
  const valueOf = ({ total, grades }: GradebookRow): number =>
    sort === 'total' ? total : (grades[at]?.score ?? 0);
  const sign = order === 'asc' ? 1 : -1;
  return kept.toSorted((a, b) => sign * (valueOf(a) - valueOf(b)));
}
