import path from 'node:path';
import type { CapstoneManifest } from '#graders/training/capstone.ts';
import { findTask, type CapstoneTask } from '#graders/training/task.ts';
import { exercisesRoot, readExerciseFolder, readDirectory } from '#server/exercises/folder.ts';
import { InvalidExercise } from '#server/exercises/invalid-exercise.ts';
import { parseYaml } from './parse-capstone.ts';

/** A capstone as it stands on disk: its task, its texts and its solutions. */
export interface Capstone {
  manifest: CapstoneManifest;
  task: CapstoneTask;
  version: string;
  files: Record<string, string>;
}

const needed = ['statement.en.md', 'statement.zh.md', 'starter.ts', 'solution.ts'];
let loaded: Map<string, Capstone> | undefined;

/** All capstones on disk, read once per process. Throws InvalidExercise with all that is wrong in one. */
export function loadCapstones(): Capstone[] {
  loaded ??= new Map(readAll().map((capstone) => [capstone.manifest.id, capstone]));
  return [...loaded.values()];
}

export function findCapstone(id: string): Capstone | null {
  return loadCapstones().find(({ manifest }) => manifest.id === id) ?? null;
}

/** Known-wrong programs of a capstone, by the name of their misconception. */
export function wrongPrograms({ files }: Pick<Capstone, 'files'>): { name: string; source: string }[] {
  return Object.entries(files).flatMap(([file, source]) => {
    const name = /^wrong\/(.+)\.ts$/.exec(file)?.[1];
    return name === undefined ? [] : [{ name, source }];
  });
}

function readAll(): Capstone[] {
  const root = path.join(/* turbopackIgnore: true */ exercisesRoot(), 'capstones');
  return readDirectory(root)
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readCapstone(path.join(/* turbopackIgnore: true */ root, name)));
}

function readCapstone(directory: string): Capstone {
  const { files, hash } = readExerciseFolder(directory);
  const id = path.basename(directory);
  const parsed = parseYaml(files['capstone.yaml']);
  const problems = needed
    .filter((file) => files[file] === undefined)
    .map((file) => ({ file, field: '', message: 'is missing' }));
  if ('problems' in parsed) throw new InvalidExercise(id, [...problems, ...parsed.problems]);
  const { manifest } = parsed;
  const names = wrongPrograms({ files }).map(({ name }) => name);
  for (const name of new Set([...names, ...Object.keys(manifest.misconceptions)])) {
    if (names.includes(name) && manifest.misconceptions[name]) continue;
    const message = `must have both a text and a program wrong/${name}.ts`;
    problems.push({ file: 'capstone.yaml', field: `misconceptions.${name}`, message });
  }
  if (manifest.id !== id) {
    problems.push({ file: 'capstone.yaml', field: 'id', message: 'must equal the name of the folder' });
  }
  if (problems.length > 0) throw new InvalidExercise(id, problems);
  return { manifest, task: findTask(id)!, version: hash, files };
}
