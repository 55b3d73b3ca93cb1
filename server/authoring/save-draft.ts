import type { AuthoringDraftAnswer, AuthoringDraftInput, AuthoringDraftView } from '#graders/authoring.ts';
import { kindOfBundle, type Bundle } from '#graders/bundle.ts';
import { database, type Transaction } from '#server/database/client.ts';
import { HttpError } from '#server/http/http-error.ts';
import { assertBundle } from './bundle.ts';
import { selectOwn } from './own.ts';
import { readTitle } from './read-title.ts';

/**
 * Keeps all files of a draft if they were made from those that stand, and tells those if they were not: two tabs or two
 * authors never overwrite each other unseen. The same revision again, or the same files, count as kept.
 */
export async function saveAuthoringDraft(
  userId: string,
  id: string,
  { revision, base, files }: AuthoringDraftInput,
): Promise<AuthoringDraftAnswer> {
  const { kind } = await selectOwn(userId, id);
  assertBundle(files);
  if (kindOfBundle(files) !== kind)
    throw new HttpError(422, 'otherKind', 'An exercise cannot become a topic, nor a topic an exercise.');
  return database().$transaction(async (tx) => {
    const { count } = await tx.authoringDraft.updateMany({
      where: { exerciseId: id, revision: base },
      data: { files, revision, updatedById: userId },
    });
    if (count === 1) {
      const { title } = readTitle(files);
      if (title !== null) await tx.exercise.update({ where: { id }, data: { title: { ...title } } });
      return { kind: 'kept', revision };
    }
    const stands = await selectAuthoringDraft(id, tx);
    if (stands.revision === revision || sameFiles(stands.files, files))
      return { kind: 'kept', revision: stands.revision };
    return { kind: 'stale', draft: stands };
  });
}

export async function selectAuthoringDraft(id: string, tx?: Transaction): Promise<AuthoringDraftView> {
  const stored = await (tx ?? database()).authoringDraft.findUniqueOrThrow({
    where: { exerciseId: id },
    include: { updatedBy: { select: { name: true } } },
  });
  return {
    revision: stored.revision,
    files: stored.files as Bundle,
    updatedAt: stored.updatedAt.toISOString(),
    updatedBy: stored.updatedBy?.name ?? null,
  };
}

function sameFiles(one: Bundle, other: Bundle): boolean {
  const paths = Object.keys(one);
  return paths.length === Object.keys(other).length && paths.every((path) => one[path] === other[path]);
}
