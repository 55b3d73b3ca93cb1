import type { ArchiveView } from '#graders/authoring.ts';
import { kindOfBundle } from '#graders/bundle.ts';
import { readTitle } from './read-title.ts';
import { archiveError } from './archive-error.ts';
import { readZip } from './read-zip.ts';

/** What an archive in base64 holds. Nothing is stored. */
export async function openArchive(data: string): Promise<ArchiveView> {
  const archive = Buffer.from(data, 'base64');
  if (archive.toString('base64') !== data) throw archiveError('archiveBroken');
  const files = await readZip(archive);
  const { id, title } = readTitle(files);
  const name = id ?? '';
  return { kind: kindOfBundle(files)!, id: name, title: title ?? { en: name, zh: name }, files };
}
