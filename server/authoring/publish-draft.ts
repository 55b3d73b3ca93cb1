import type { VersionInput } from '#graders/authoring.ts';
import { kindOfBundle, type Bundle } from '#graders/bundle.ts';
import { mayPublish, type BundleReport } from '#graders/bundle-report.ts';
import { database } from '#server/database/client.ts';
import { HttpError } from '#server/http/http-error.ts';
import { checkBundle } from './check-bundle.ts';
import { selectOwn } from './own.ts';
import { readTitle } from './read-title.ts';
import { selectAuthoringDraft } from './save-draft.ts';
import { keepVersion } from './versions.ts';

type Published = { kind: 'published'; number: number } | { kind: 'refused'; report: BundleReport };

/** Makes the draft the version that learners are given. Only what the gate lets through; the same again is the same. */
export async function publishDraft(userId: string, id: string, input: VersionInput): Promise<Published> {
  const { archivedAt } = await selectOwn(userId, id);
  if (archivedAt !== null)
    throw new HttpError(409, 'archived', 'This exercise is archived. Take it out of the archive first.');
  const { files, revision } = await selectAuthoringDraft(id);
  if (revision !== input.revision)
    throw new HttpError(409, 'staleDraft', 'The draft was changed elsewhere. Load it and try again.');
  const report = await checkBundle(files, { mutants: false });
  assertOwnName(files, id);
  if (!mayPublish(report, kindOfBundle(files))) return { kind: 'refused', report };
  return database().$transaction(async (tx) => {
    const version = await keepVersion(tx, { ...input, userId, id });
    await tx.exerciseVersion.updateMany({
      where: { id: version.id, publishedAt: null },
      data: { publishedAt: new Date() },
    });
    await tx.exercise.update({ where: { id }, data: { currentId: version.id } });
    return { kind: 'published', number: version.number };
  });
}

/** A version under another id would be another exercise's. */
function assertOwnName(files: Bundle, id: string): void {
  const written = readTitle(files).id;
  if (written === id) return;
  const message = `The manifest names ${written ?? 'no id'}; it must be ${id}.`;
  throw new HttpError(422, 'otherId', message, { fields: [{ path: 'id', message }] });
}
