import { crc32, inflateRawSync, type InflateRaw } from 'node:zlib';
import type { Entry, LocalFileHeader } from 'yauzl';
import { bundleLimits } from '#graders/bundle.ts';
import { archiveError } from './archive-error.ts';

const encryptedFlags = 0x0001 | 0x0040 | 0x2000;
const descriptorFlag = 0x0008;
const zip64Field = 0x0001;
const [stored, deflated] = [0, 8];

/** The entry's path: plain ASCII, relative and without steps upwards, whichever system wrote or reads it. */
export function pathOfEntry(raw: Buffer): string {
  const name = raw.toString('latin1');
  const segments = name.replace(/\/$/, '').split('/');
  const isSafe =
    /^[\x20-\x7e]+$/.test(name) &&
    !/[\\:*?"<>|]/.test(name) &&
    segments.every((segment) => segment !== '' && !/^\.\.?$/.test(segment) && !/[ .]$/.test(segment));
  if (!isSafe) throw archiveError('archiveUnsafePath', name);
  return name;
}

/** What the directory of the archive says of an entry must be harmless before anything of it is read. */
export function assertEntry(entry: Entry, name: string): void {
  const { generalPurposeBitFlag: flags, compressionMethod: method } = entry;
  if ((flags & encryptedFlags) !== 0) throw archiveError('archiveEncrypted', name);
  if (method !== stored && method !== deflated) throw archiveError('archiveUnsupported', name);
  if (entry.extraFields.some(({ id }) => id === zip64Field)) throw archiveError('archiveUnsupported', name);
  const isFolder = name.endsWith('/');
  const type = (entry.externalFileAttributes >>> 16) & 0o170000;
  if (type !== 0 && type !== (isFolder ? 0o040000 : 0o100000)) throw archiveError('archiveSpecialFile', name);
  if (isFolder && entry.uncompressedSize > 0) throw archiveError('archiveMismatch', name);
  if (entry.uncompressedSize > bundleLimits.fileBytes) throw archiveError('archiveTooLarge', name);
}

/** The two headers of an entry are read by different programs: both must tell the same. */
export function assertSameHeaders(entry: Entry, local: LocalFileHeader, name: string): void {
  const hasDescriptor = (local.generalPurposeBitFlag & descriptorFlag) !== 0;
  const agrees = (one: number, other: number): boolean => one === other || (hasDescriptor && one === 0);
  const isSame =
    local.fileName.equals(entry.fileNameRaw) &&
    local.generalPurposeBitFlag === entry.generalPurposeBitFlag &&
    local.compressionMethod === entry.compressionMethod &&
    agrees(local.crc32, entry.crc32) &&
    agrees(local.compressedSize, entry.compressedSize) &&
    agrees(local.uncompressedSize, entry.uncompressedSize);
  if (!isSame) throw archiveError('archiveMismatch', name);
}

/** The text of an entry; never unpacks more than the directory announced. */
export function readEntry(entry: Entry, data: Buffer, name: string): string {
  const bytes = entry.compressionMethod === stored ? data : inflate(entry, data, name);
  if (bytes.length !== entry.uncompressedSize || crc32(bytes) !== entry.crc32)
    throw archiveError('archiveMismatch', name);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw archiveError('archiveNotText', name, error);
  }
}

function inflate(entry: Entry, data: Buffer, name: string): Buffer {
  let result: { buffer: Buffer; engine: InflateRaw };
  try {
    const options = { maxOutputLength: entry.uncompressedSize + 1, info: true };
    result = inflateRawSync(data, options) as unknown as typeof result;
  } catch (error) {
    throw archiveError('archiveMismatch', name, error);
  }
  // Bytes behind the end of the stream would be another file to another program.
  if (result.engine.bytesWritten !== data.length) throw archiveError('archiveMismatch', name);
  return result.buffer;
}
