import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Bundle } from '#graders/bundle.ts';

/** The bundle as a zip archive: the same files always make the same bytes. */
export async function writeZip(files: Bundle): Promise<Buffer> {
  const zip = new ZipFile();
  const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };
  for (const file of Object.keys(files).toSorted()) zip.addBuffer(Buffer.from(files[file]!), file, options);
  zip.end();
  return buffer(zip.outputStream as Readable);
}
