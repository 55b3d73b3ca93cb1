import type { VersionInput, VersionView } from '#graders/authoring.ts';
import type { Bundle } from '#graders/bundle.ts';
import { database, type Transaction } from '#server/database/client.ts';
import { HttpError } from '#server/http/http-error.ts';
import { hashFiles } from '#server/exercises/folder.ts';
import { noSuchAuthored, selectOwn } from './own.ts';

/** A version with the draft's files as they stand. The same files again are the same version. */
export async function keepVersion(
  tx: Transaction,
  { userId, id, revision, note }: VersionInput & { userId: string; id: string },
): Promise<{ id: string; number: number; files: Bundle }> {
  // Locked, so that two who keep versions at once get two numbers.
  await tx.$queryRaw`SELECT "id" FROM "exercise" WHERE "id" = ${id} FOR UPDATE`;
  const draft = await tx.authoringDraft.findUniqueOrThrow({ where: { exerciseId: id } });
  if (draft.revision !== revision)
    throw new HttpError(409, 'staleDraft', 'The draft was changed elsewhere. Load it and try again.');
  const files = draft.files as Bundle;
  const hash = hashFiles(files);
  const same = await tx.exerciseVersion.findUnique({
    where: { exerciseId_hash: { exerciseId: id, hash } },
  });
  if (same) {
    if (note !== '') await tx.exerciseVersion.update({ where: { id: same.id }, data: { note } });
    return { id: same.id, number: same.number!, files };
  }
  const { _max } = await tx.exerciseVersion.aggregate({ where: { exerciseId: id }, _max: { number: true } });
  const number = (_max.number ?? 0) + 1;
  const kept = await tx.exerciseVersion.create({
    data: { id: `${id}:${hash.slice(0, 16)}`, exerciseId: id, hash, files, number, authorId: userId, note },
  });
  return { id: kept.id, number, files };
}

/** Keeps the draft as a version that learners do not get. */
export async function keepDraft(
  userId: string,
  id: string,
  input: VersionInput,
): Promise<{ number: number }> {
  await selectOwn(userId, id);
  return database().$transaction(async (tx) => {
    const { number } = await keepVersion(tx, { ...input, userId, id });
    return { number };
  });
}

/** All versions, the newest first. */
export async function selectVersions(id: string): Promise<VersionView[]> {
  const [{ currentId }, versions] = await Promise.all([
    database().exercise.findUniqueOrThrow({ where: { id }, select: { currentId: true } }),
    database().exerciseVersion.findMany({
      where: { exerciseId: id },
      omit: { files: true },
      include: { author: { select: { name: true } } },
      orderBy: { number: 'desc' },
    }),
  ]);
  return versions.map((version) => ({
    number: version.number!,
    note: version.note ?? '',
    author: version.author?.name ?? null,
    createdAt: version.createdAt.toISOString(),
    publishedAt: version.publishedAt?.toISOString() ?? null,
    isCurrent: version.id === currentId,
  }));
}

/** The files of a version, as they were kept. */
export async function selectVersionFiles(userId: string, id: string, number: number): Promise<Bundle> {
  await selectOwn(userId, id);
  const version = await database().exerciseVersion.findUnique({
    where: { exerciseId_number: { exerciseId: id, number } },
    select: { files: true },
  });
  if (version === null) throw noSuchAuthored(`${id}, version ${number}`);
  return version.files as Bundle;
}
