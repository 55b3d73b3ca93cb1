import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const FOLDERS = [
  'app',
  'components',
  'exercises',
  'graders',
  'i18n',
  'messages',
  'public',
  'scripts',
  'server',
];
const FILES = [
  'instrumentation.ts',
  'next.config.js',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'prisma/schema.prisma',
  'proxy.ts',
  'tsconfig.json',
];
/** The build itself makes these. */
const MADE = new Set(['public/monaco', 'public/offline', 'public/sandbox', 'public/tfjs']);

/** A hash over every file that a build depends on, by path and content. */
export function sourceHash(): string {
  const hash = createHash('sha256');
  const files = [...FILES.filter((file) => fs.existsSync(file)), ...FOLDERS.flatMap(listFiles)];
  for (const file of files.sort()) {
    const content = fs.readFileSync(file);
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function listFiles(folder: string): string[] {
  if (MADE.has(folder) || !fs.existsSync(folder)) return [];
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return listFiles(file);
    return /\.test\.tsx?$/.test(entry.name) ? [] : [file];
  });
}
