import type { Assignment } from '#generated/prisma/client.ts';
import type { MemberView } from '#graders/class.ts';
import type { Text } from '#graders/text.ts';
import { z } from 'zod';
import { selectRole } from '#server/access/assert-may.ts';
import { mayDo } from '#server/access/actions.ts';
import { database } from '#server/database/client.ts';
import { findAssignable } from './assignable.ts';
import { writeCode } from './code.ts';
import { gradeOf, type Grade } from './grade.ts';
import { noSuchClass } from './own.ts';
import { readParts, type Part } from './part.ts';
import { selectWorks } from './select-work.ts';

export interface ClassSummary {
  id: string;
  name: string;
  teaches: boolean;
  isArchived: boolean;
}

export type PartView = Part & { title: Text };

export interface AssignmentView {
  id: string;
  classId: string;
  className: string;
  title: string;
  parts: PartView[];
  points: number;
  opensAt: Date | null;
  dueAt: Date | null;
  cutOffAt: Date | null;
  timeZone: string;
  latePolicy: Assignment['latePolicy'];
  latePercent: number;
  requiredAttempts: number;
  hiddenUntilOpen: boolean;
  /** Of who looks; null for an instructor. */
  grade: Grade | null;
}

export interface ClassView extends ClassSummary {
  timeZone: string;
  showsBoard: boolean;
  /** Instructors alone are told the code and who is in the class. */
  code: string | null;
  members: MemberView[];
  assignments: AssignmentView[];
}

/** The classes of an account: those that go on first, each group by name. */
export async function selectClasses(userId: string): Promise<ClassSummary[]> {
  const may = mayDo(await selectRole(userId), 'teachClasses');
  const members = await database().classMember.findMany({ where: { userId }, include: { class: true } });
  return members
    .map((member) => ({
      id: member.class.id,
      name: member.class.name,
      teaches: may && member.role === 'instructor',
      isArchived: member.class.archivedAt !== null,
    }))
    .toSorted((a, b) => Number(a.isArchived) - Number(b.isArchived) || a.name.localeCompare(b.name));
}

/** A class as one of its members may see it; throws 404 for everybody else. */
export async function selectClass(userId: string, id: string, now: Date = new Date()): Promise<ClassView> {
  if (!z.uuid().safeParse(id).success) throw noSuchClass();
  const own = await database().classMember.findUnique({
    where: { classId_userId: { classId: id, userId } },
    include: { class: true },
  });
  if (own === null) throw noSuchClass();
  const teaches = own.role === 'instructor' && mayDo(await selectRole(userId), 'teachClasses');
  const { name, timeZone, showsBoard, code, archivedAt } = own.class;
  return {
    id,
    name,
    timeZone,
    showsBoard,
    teaches,
    isArchived: archivedAt !== null,
    code: teaches && code !== null ? writeCode(code) : null,
    members: teaches ? await selectMembers(id) : [],
    assignments: await selectAssignments({ userId, now, classIds: [id], grades: !teaches }),
  };
}

/** What a learner still has to do in all classes that go on, what is due first on top. */
export async function selectDue(userId: string, now: Date = new Date()): Promise<AssignmentView[]> {
  const members = await database().classMember.findMany({
    where: { userId, role: 'learner', class: { archivedAt: null } },
    select: { classId: true },
  });
  if (members.length === 0) return [];
  const classIds = members.map(({ classId }) => classId);
  const all = await selectAssignments({ userId, now, classIds, grades: true });
  const open = ['todo', 'started', 'missing'];
  return all.filter(({ grade, cutOffAt }) => open.includes(grade!.state) && !(cutOffAt && cutOffAt < now));
}

async function selectMembers(classId: string): Promise<MemberView[]> {
  const members = await database().classMember.findMany({
    where: { classId },
    include: { user: { select: { name: true } } },
    orderBy: [{ role: 'desc' }, { section: 'asc' }, { user: { name: 'asc' } }, { userId: 'asc' }],
  });
  return members.map(({ userId, user, section, role }) => ({ id: userId, name: user.name, section, role }));
}

interface Asked {
  userId: string;
  classIds: readonly string[];
  now: Date;
  /** Whether who asks is a learner there: then hidden ones are left out, and their own grades stand beside the rest. */
  grades: boolean;
}

async function selectAssignments({ userId, classIds, now, grades }: Asked): Promise<AssignmentView[]> {
  const stored = await database().assignment.findMany({
    where: { classId: { in: [...classIds] } },
    include: {
      class: { select: { name: true } },
      extensions: { where: { userId } },
      overrides: { where: { userId } },
    },
  });
  const seen = stored.filter(
    ({ hiddenUntilOpen, opensAt }) => !grades || !(hiddenUntilOpen && opensAt && now < opensAt),
  );
  const works = grades ? await selectWorks([userId], seen) : null;
  const views = await Promise.all(
    seen.map(async ({ extensions, overrides, class: { name }, createdAt, ...assignment }) => {
      const extendedTo = extensions[0]?.dueAt ?? null;
      const override = overrides[0] ?? null;
      const whole = { ...assignment, createdAt };
      const grade =
        works &&
        gradeOf({
          assignment: whole,
          parts: readParts(assignment.parts),
          userId,
          works,
          extendedTo,
          override,
          now,
        });
      return {
        ...assignment,
        className: name,
        dueAt: grade ? grade.dueAt : assignment.dueAt,
        parts: await viewParts(assignment.parts),
        grade,
      };
    }),
  );
  return views.toSorted(byDate);
}

async function viewParts(stored: unknown): Promise<PartView[]> {
  return Promise.all(
    readParts(stored).map(async (part) => {
      const title = (await findAssignable(part))?.title ?? { en: part.id, zh: part.id };
      return { ...part, title };
    }),
  );
}

function byDate(a: AssignmentView, b: AssignmentView): number {
  const end = Number.MAX_SAFE_INTEGER;
  return (a.dueAt?.getTime() ?? end) - (b.dueAt?.getTime() ?? end) || a.title.localeCompare(b.title);
}
