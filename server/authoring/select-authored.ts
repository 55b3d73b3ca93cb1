import type { Exercise } from '#generated/prisma/client.ts';
import type { AuthoredSummary, AuthoredView } from '#graders/authoring.ts';
import type { Text } from '#graders/text.ts';
import { assertMay } from '#server/access/assert-may.ts';
import { database } from '#server/database/client.ts';
import { selectOwn, writtenBy } from './own.ts';
import { selectAuthoringDraft } from './save-draft.ts';
import { selectVersions } from './versions.ts';

/** What an account writes, what was changed last first. */
export async function selectAuthoredList(userId: string): Promise<AuthoredSummary[]> {
  await assertMay(userId, 'authorExercises');
  const exercises = await database().exercise.findMany({
    where: writtenBy(userId),
    include: { draft: { select: { updatedAt: true } } },
  });
  return exercises
    .map((exercise) => summaryOf(exercise, userId, exercise.draft?.updatedAt ?? exercise.createdAt))
    .toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
}

export async function selectAuthored(userId: string, id: string): Promise<AuthoredView> {
  const exercise = await selectOwn(userId, id);
  const [draft, versions, { owner, coAuthors }] = await Promise.all([
    selectAuthoringDraft(id),
    selectVersions(id),
    database().exercise.findUniqueOrThrow({
      where: { id },
      select: {
        owner: { select: { id: true, name: true } },
        coAuthors: { include: { user: { select: { id: true, name: true } } }, orderBy: { createdAt: 'asc' } },
      },
    }),
  ]);
  return {
    ...summaryOf(exercise, userId, new Date(draft.updatedAt)),
    forkedFrom: exercise.forkedFrom,
    draft,
    versions,
    authors: [
      ...(owner ? [{ ...owner, isOwner: true }] : []),
      ...coAuthors.map(({ user }) => ({ ...user, isOwner: false })),
    ],
  };
}

function summaryOf(
  { id, kind, title, ownerId, currentId, archivedAt }: Exercise,
  userId: string,
  updatedAt: Date,
): AuthoredSummary {
  return {
    id,
    kind,
    title: (title as Text | null) ?? { en: id, zh: id },
    isOwner: ownerId === userId,
    isPublished: currentId !== null,
    isArchived: archivedAt !== null,
    updatedAt: updatedAt.toISOString(),
  };
}
