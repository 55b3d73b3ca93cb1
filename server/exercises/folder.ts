import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Every file of an exercise folder by its path, with the hash that names this version. */
export interface ExerciseFolder {
  /** Absolute path. */
  directory: string;
  files: Record<string, string>;
  hash: string;
}

const tracks = ['foundations', 'convolution', 'recurrence', 'language', 'practice'];

export function exercisesRoot(): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), 'exercises');
}

/** Directories of all exercises on disk, by id. */
export function findExerciseDirectories(root: string = exercisesRoot()): Map<string, string> {
  const found = new Map<string, string>();
  for (const track of tracks) {
    for (const entry of readDirectory(path.join(/* turbopackIgnore: true */ root, track))) {
      if (entry.isDirectory())
        found.set(entry.name, path.join(/* turbopackIgnore: true */ root, track, entry.name));
    }
  }
  return found;
}

export function readExerciseFolder(directory: string): ExerciseFolder {
  const files: Record<string, string> = {};
  const visit = (relative: string): void => {
    for (const entry of readDirectory(path.join(/* turbopackIgnore: true */ directory, relative))) {
      const file = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory()) visit(file);
      else files[file] = readFileSync(/* turbopackIgnore: true */ path.join(directory, file), 'utf8');
    }
  };
  visit('');
  return { directory, files, hash: hashFiles(files) };
}

/** The hash that names a version: the same for the same files, whatever order they come in. */
export function hashFiles(files: Readonly<Record<string, string>>): string {
  const digest = createHash('sha256');
  // As a walk through the folders meets them.
  const inOrder = Object.keys(files)
    .map((file) => file.split('/'))
    .sort(comparePaths)
    .map((segments) => segments.join('/'));
  for (const file of inOrder) digest.update(`${file}\0${files[file]!.length}\0${files[file]!}\0`);
  return digest.digest('hex');
}

function comparePaths(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((segment, depth) => segment !== b[depth]);
  return at < 0 ? a.length - b.length : a[at]! < (b[at] ?? '') ? -1 : 1;
}

export function readDirectory(directory: string): { name: string; isDirectory(): boolean }[] {
  try {
    return readdirSync(/* turbopackIgnore: true */ directory, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
