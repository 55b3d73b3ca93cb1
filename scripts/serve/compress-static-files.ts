import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { ENCODINGS, STATIC_FOLDERS, type Encoding } from './static-folders.ts';

const [brotli, gzip] = [promisify(zlib.brotliCompress), promisify(zlib.gzip)];
/** Fonts, but for one, and pictures are compressed already. */
const WANTED = /\.(css|js|json|svg|ttf|txt|wasm)$/;
/** Bytes: less fits into one packet as it is. */
const SMALLEST = 1024;
/** Of 11: the last two take ten times as long for a tenth less. */
const QUALITY = 9;

const compress: Record<Encoding['name'], (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) => brotli(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: QUALITY } }),
  gzip: (bytes) => gzip(bytes, { level: zlib.constants.Z_BEST_COMPRESSION }),
};

/** Writes what is missing; quick where nothing is. */
export async function compressStaticFiles(): Promise<void> {
  for (const folder of Object.values(STATIC_FOLDERS)) {
    const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && WANTED.test(entry.name));
    await Promise.all(files.map(({ parentPath, name }) => compressBeside(path.join(parentPath, name))));
  }
}

async function compressBeside(file: string): Promise<void> {
  const bytes = await fs.readFile(file);
  if (bytes.length < SMALLEST) return;
  for (const { name, extension } of ENCODINGS) {
    // The address names the content: what lies there is of this file.
    if (await exists(file + extension)) continue;
    const compressed = await compress[name](bytes);
    if (compressed.length < bytes.length) await writeWhole(file + extension, compressed);
  }
}

/** An interrupted build leaves no half of a file behind. */
async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await fs.writeFile(draft, bytes);
  await fs.rename(draft, file);
}

async function exists(file: string): Promise<boolean> {
  return await fs.access(file).then(
    () => true,
    () => false,
  );
}
