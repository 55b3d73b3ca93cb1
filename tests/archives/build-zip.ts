import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a made-up archive. What is left out is told truthfully. */
export interface MadeEntry {
  name: string | Buffer;
  content: string | Buffer;
  /** The local header's own name, where it differs from the directory's. */
  localName?: string;
  flags?: number;
  localFlags?: number;
  method?: number;
  crc?: number;
  size?: number;
  localSize?: number;
  compressedSize?: number;
  attributes?: number;
  madeBy?: number;
  extra?: Buffer;
  /** Bytes behind the file's data that its compressed size counts as its own. */
  trailing?: Buffer;
  /** Stands where the entry with this number stands, instead of bytes of its own. */
  sharesWith?: number;
}

interface MadeArchive {
  entries: MadeEntry[];
  /** How many entries the end record counts. */
  count?: number;
  prefix?: Buffer;
  /** What stands between the directory and the end record. */
  beforeEnd?: Buffer;
  directoryOffset?: number;
  disk?: number;
  comment?: Buffer;
}

/** A zip archive byte by byte, as no archiver would write it. */
export function buildZip(archive: MadeArchive): Buffer {
  const {
    entries,
    prefix = Buffer.alloc(0),
    beforeEnd = Buffer.alloc(0),
    comment = Buffer.alloc(0),
  } = archive;
  const parts: Buffer[] = [prefix];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let at = prefix.length;
  for (const entry of entries) {
    const { local, central } = headersOf(entry);
    const isShared = entry.sharesWith !== undefined;
    offsets.push(isShared ? offsets[entry.sharesWith!]! : at);
    if (!isShared) {
      parts.push(local);
      at += local.length;
    }
    central.writeUInt32LE(offsets.at(-1)!, 42);
    directory.push(central);
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(archive.disk ?? 0, 4);
  end.writeUInt16LE(archive.count ?? entries.length, 8);
  end.writeUInt16LE(archive.count ?? entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(archive.directoryOffset ?? at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...parts, ...directory, beforeEnd, end, comment]);
}

function headersOf(entry: MadeEntry): { local: Buffer; central: Buffer } {
  const { method = 8, flags = 0, extra = Buffer.alloc(0), trailing = Buffer.alloc(0) } = entry;
  const content = Buffer.from(entry.content as string);
  const packed = Buffer.concat([method === 8 ? deflateRawSync(content) : content, trailing]);
  const name = Buffer.from(entry.name as string);
  const localName = entry.localName === undefined ? name : Buffer.from(entry.localName);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(flags, 2);
  common.writeUInt16LE(method, 4);
  common.writeUInt32LE(entry.crc ?? crc32(content), 10);
  common.writeUInt32LE(entry.compressedSize ?? packed.length, 14);
  common.writeUInt32LE(entry.size ?? content.length, 18);
  common.writeUInt16LE(name.length, 22);
  common.writeUInt16LE(extra.length, 24);
  const ofLocal = Buffer.from(common);
  ofLocal.writeUInt16LE(entry.localFlags ?? flags, 2);
  if (entry.localSize !== undefined) ofLocal.writeUInt32LE(entry.localSize, 18);
  ofLocal.writeUInt16LE(localName.length, 22);
  ofLocal.writeUInt16LE(0, 24);
  const head = Buffer.alloc(4);
  head.writeUInt32LE(0x04034b50, 0);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(entry.madeBy ?? 0x0314, 4);
  common.copy(central, 6);
  central.writeUInt32LE(entry.attributes ?? (0o100644 << 16) >>> 0, 38);
  return {
    local: Buffer.concat([head, ofLocal, localName, packed]),
    central: Buffer.concat([central, name, extra]),
  };
}
