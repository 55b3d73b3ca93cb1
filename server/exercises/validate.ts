import { parse } from 'yaml';
import { compareValues } from '#graders/compare.ts';
import { ExerciseManifest } from '#graders/exercise.ts';
import type { ExerciseFolder } from './folder.ts';

/** One mistake of an author, told with all the others. */
export interface Problem {
  file: string;
  field: string;
  message: string;
}

const requiredFiles = [
  'statement.en.md',
  'statement.zh.md',
  'cases.ts',
  'reference.ts',
  'device.ts',
  'loops/starter.ts',
  'loops/solution.ts',
];

export type Validated =
  { manifest: ExerciseManifest; problems: [] } | { manifest: null; problems: Problem[] };

/** Checks everything about a folder that can be seen without running its code. */
export function validateFolder({ files, directory }: ExerciseFolder): Validated {
  const problems: Problem[] = requiredFiles
    .filter((file) => files[file] === undefined)
    .map((file) => ({ file, field: '', message: 'is missing' }));
  const parsed = parseManifest(files['exercise.yaml']);
  if ('problem' in parsed) return { manifest: null, problems: [...problems, ...parsed.problem] };
  const { manifest } = parsed;
  if (!directory.endsWith(`/${manifest.track}/${manifest.id}`)) {
    problems.push({
      file: 'exercise.yaml',
      field: 'id',
      message: 'must equal the names of the folder and its track',
    });
  }
  for (const [at, example] of manifest.examples.entries()) {
    if (example.arguments.length !== manifest.parameters.length) {
      const message = `must have ${manifest.parameters.length} values, has ${example.arguments.length}`;
      problems.push({ file: 'exercise.yaml', field: `examples.${at}.arguments`, message });
    }
  }
  problems.push(...misconceptionProblems(files, manifest));
  return problems.length > 0 ? { manifest: null, problems } : { manifest, problems: [] };
}

function parseManifest(text: string | undefined): { manifest: ExerciseManifest } | { problem: Problem[] } {
  if (text === undefined) return { problem: [{ file: 'exercise.yaml', field: '', message: 'is missing' }] };
  let content: unknown;
  try {
    content = parse(text);
  } catch (error) {
    return { problem: [{ file: 'exercise.yaml', field: '', message: (error as Error).message }] };
  }
  const result = ExerciseManifest.safeParse(content);
  if (result.success) return { manifest: result.data };
  const problem = result.error.issues.map((issue) => ({
    file: 'exercise.yaml',
    field: issue.path.join('.'),
    message: issue.message,
  }));
  return { problem };
}

/** `loops/wrong/one-sided-padding.leading.ts` shows the misconception `one-sided-padding`. */
export function misconceptionOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).split('.')[0]!;
}

function misconceptionProblems(files: Record<string, string>, manifest: ExerciseManifest): Problem[] {
  const wrong = Object.keys(files).filter((file) => file.includes('/wrong/'));
  const shown = new Set(wrong.map(misconceptionOf));
  const untold = wrong
    .filter((file) => manifest.misconceptions[misconceptionOf(file)] === undefined)
    .map((file) => ({ file, field: '', message: `names a misconception without a text in exercise.yaml` }));
  const unshown = Object.keys(manifest.misconceptions)
    .filter((id) => !shown.has(id))
    .map((id) => ({
      file: 'exercise.yaml',
      field: `misconceptions.${id}`,
      message: 'has no known-wrong solution',
    }));
  return [...untold, ...unshown];
}

/** The published examples must be what the oracle computes. */
export function exampleProblems(
  manifest: ExerciseManifest,
  reference: (...values: never[]) => unknown,
): Problem[] {
  const tolerance = { rtol: 1e-5, atol: 1e-5, sumLength: 0 };
  return manifest.examples.flatMap((example, at) => {
    const problem = (field: string, message: string): Problem => ({
      file: 'exercise.yaml',
      field: `examples.${at}.${field}`,
      message,
    });
    try {
      const computed = reference(...(example.arguments as never[]));
      const mismatch = compareValues(example.expected, computed, tolerance);
      if (mismatch === null) return [];
      return [problem('expected', `is not what the reference computes: ${JSON.stringify(mismatch)}`)];
    } catch (error) {
      return [problem('arguments', `make the reference throw: ${(error as Error).message}`)];
    }
  });
}
