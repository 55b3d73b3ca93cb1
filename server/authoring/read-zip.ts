import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { bundleLimits, manifestFiles, type Bundle } from '#graders/bundle.ts';
import { HttpError } from '#server/http/http-error.ts';
import { archiveError } from './archive-error.ts';
import { assertBundle } from './bundle.ts';
import { assertEntry, assertSameHeaders, pathOfEntry, readEntry } from './zip-entry.ts';

/** Larger than any archive of a bundle needs to be, packed or not. */
export const maxArchiveBytes = 3 * 2 ** 20;

const fileSignature = 0x04034b50;
const endSignature = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const zip64Signature = Buffer.from([0x50, 0x4b, 0x06, 0x07]);
const endLength = 22;

/**
 * The bundle in a zip archive, byte for byte. What is not exactly a plain archive of such a folder is refused with 422
 * and a code that says why; nothing is written anywhere. One folder around the files, and what macOS adds, is let off.
 */
export async function readZip(archive: Buffer): Promise<Bundle> {
  if (archive.length > maxArchiveBytes) throw archiveError('archiveTooLarge');
  const end = findEnd(archive);
  try {
    const zip = await fromBufferPromise(archive, { decodeStrings: false });
    const files = await readFiles(zip, archive, end);
    const bundle = withoutTopFolder(files);
    assertBundle(bundle);
    return bundle;
  } catch (error) {
    if (error instanceof HttpError) throw error;
    throw archiveError('archiveBroken', '', error);
  }
}

/** Where the end record begins. Anything before the first file or behind the end is no plain archive. */
function findEnd(archive: Buffer): number {
  const end = archive.lastIndexOf(endSignature);
  if (end < 0 || archive.length < end + endLength) throw archiveError('archiveBroken');
  const entries = archive.readUInt16LE(end + 10);
  if (entries > 2 * bundleLimits.files) throw archiveError('archiveTooManyFiles');
  if (archive.readUInt16LE(end + 8) !== entries) throw archiveError('archiveMismatch');
  if (entries === 0 || archive.readUInt32LE(0) !== fileSignature) throw archiveError('archiveBroken');
  if (archive.indexOf(zip64Signature, Math.max(0, end - 20)) === end - 20)
    throw archiveError('archiveUnsupported');
  return end;
}

interface Span {
  start: number;
  end: number;
}

async function readFiles(zip: ZipFile, archive: Buffer, end: number): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const seen = new Set<string>();
  const spans: Span[] = [];
  let total = 0;
  const directory = archive.readUInt32LE(end + 16);
  let cursor = directory;
  for await (const entry of zip.eachEntry()) {
    const name = pathOfEntry(entry.fileNameRaw);
    assertEntry(entry, name);
    cursor += 46 + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
    const folded = name.replace(/\/$/, '').toLowerCase();
    if (seen.has(folded)) throw archiveError('archiveDuplicate', name);
    seen.add(folded);
    total += entry.uncompressedSize;
    if (total > bundleLimits.bytes) throw archiveError('archiveTooLarge');
    const data = await locate(zip, entry, name);
    if (data.end > directory) throw archiveError('archiveMismatch', name);
    spans.push({ start: entry.relativeOffsetOfLocalHeader, end: data.end });
    if (name.endsWith('/') || isClutter(name)) continue;
    files.set(name, readEntry(entry, archive.subarray(data.start, data.end), name));
  }
  // Entries that the end record does not count would be files to another program.
  if (cursor !== end) throw archiveError('archiveMismatch');
  assertApart(spans);
  return files;
}

async function locate(zip: ZipFile, entry: Entry, name: string): Promise<Span> {
  const local = await zip.readLocalFileHeaderPromise(entry);
  assertSameHeaders(entry, local, name);
  return { start: local.fileDataStart, end: local.fileDataStart + entry.compressedSize };
}

/** Entries that share bytes make much out of little. */
function assertApart(spans: Span[]): void {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  for (const [at, { start }] of sorted.entries())
    if (at > 0 && start < sorted[at - 1]!.end) throw archiveError('archiveMismatch');
}

/** What the archivers of macOS add to every folder. */
function isClutter(name: string): boolean {
  return name.startsWith('__MACOSX/') || name === '.DS_Store' || name.endsWith('/.DS_Store');
}

function withoutTopFolder(files: Map<string, string>): Bundle {
  const names = [...files.keys()];
  const manifests = Object.values(manifestFiles);
  const manifest = names.find((name) => manifests.some((file) => name.endsWith(`/${file}`)));
  const top = manifest?.slice(0, manifest.lastIndexOf('/') + 1) ?? '';
  const isWrapped =
    top !== '' && top.indexOf('/') === top.length - 1 && names.every((name) => name.startsWith(top));
  return Object.fromEntries(
    [...files].map(([name, text]) => [isWrapped ? name.slice(top.length) : name, text] as const),
  );
}
