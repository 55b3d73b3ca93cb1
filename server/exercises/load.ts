import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CaseDesign } from '#graders/case.ts';
import { drawCases, type ExerciseCode, type Reference } from '#graders/draw-cases.ts';
import type { Tier } from '#graders/exercise.ts';
import { compileLoops } from '#graders/tiers/loops.ts';
import type { Exercise, ShippedExercise } from './exercise.ts';
import { findExerciseDirectories, readExerciseFolder, type ExerciseFolder } from './folder.ts';
import { InvalidExercise } from './invalid-exercise.ts';
import { codeProblems, exampleProblems } from './validate-code.ts';
import { misconceptionOf, tensorDriverFile, validateFolder } from './validate.ts';

export interface WrongSolution {
  file: string;
  misconception: string;
  source: string;
}

const loaded = new Map<string, Promise<ShippedExercise>>();

/** The exercise as it stands on disk, loaded once per process; null when there is none of this id. */
export async function findExercise(id: string): Promise<ShippedExercise | null> {
  const known = loaded.get(id);
  if (known) return known;
  const directory = findExerciseDirectories().get(id);
  if (directory === undefined) return null;
  const loading = loadExercise(directory);
  loaded.set(id, loading);
  loading.catch(() => loaded.delete(id));
  return loading;
}

export async function loadAllExercises(): Promise<ShippedExercise[]> {
  const exercises = await Promise.all([...findExerciseDirectories().keys()].map((id) => findExercise(id)));
  return exercises.filter((exercise) => exercise !== null);
}

/** Reads and checks the exercise of a folder and loads its code. Throws InvalidExercise with all that is wrong. */
export async function loadExercise(directory: string): Promise<ShippedExercise> {
  const id = path.basename(directory);
  const folder = readExerciseFolder(directory);
  const { manifest, problems } = validateFolder(folder);
  if (manifest === null) throw new InvalidExercise(id, problems);
  const { cases } = await importFile<{ cases: CaseDesign }>(folder, 'cases.ts');
  const reference: Reference = { ...(await importFile<Reference>(folder, 'reference.ts')) };
  const code: ExerciseCode = { cases, reference };
  const { files, hash: version } = folder;
  const exercise: ShippedExercise = {
    manifest,
    version,
    files,
    ...code,
    draw: (plan) => drawCases(code, plan),
  };
  const { 'driver.ts': driver, [tensorDriverFile]: tensorDriver } = folder.files;
  if (driver !== undefined) exercise.driver = compileDriver('driver.ts', driver);
  if (tensorDriver !== undefined) exercise.tensorDriver = compileDriver(tensorDriverFile, tensorDriver);
  const broken = [...codeProblems(exercise), ...exampleProblems(exercise)];
  if (broken.length > 0) throw new InvalidExercise(id, broken);
  return exercise;
}

function compileDriver(file: string, source: string): string {
  const compiled = compileLoops(source);
  if (compiled.kind === 'rejected') throw new Error(`${file}: ${JSON.stringify(compiled)}`);
  return compiled.code;
}

/** Runs natively, outside the Next bundle: exercise code on disk is part of the product and trusted. */
async function importFile<Module>({ directory, hash }: ExerciseFolder, file: string): Promise<Module> {
  const url = pathToFileURL(path.join(/* turbopackIgnore: true */ directory, file));
  url.searchParams.set('version', hash.slice(0, 12));
  return (await import(/* turbopackIgnore: true */ url.href)) as Module;
}

export function wrongSolutions({ files }: Pick<Exercise, 'files'>, tier: Tier): WrongSolution[] {
  return Object.entries(files)
    .filter(([file]) => file.startsWith(`${tier}/wrong/`))
    .map(([file, source]) => ({ file, source, misconception: misconceptionOf(file) }));
}
