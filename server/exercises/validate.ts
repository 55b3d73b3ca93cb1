import { parse } from 'yaml';
import { ExerciseManifest, tiersOf, type Tier } from '#graders/exercise.ts';
import { bansNothing } from '#graders/tiers/tensor/refusals.ts';
import type { ExerciseFolder } from './folder.ts';
import { schemaMistakes } from './schema-mistakes.ts';
import { figuresOf } from './statement.ts';

/** One mistake of an author, told with all the others. */
export interface Problem {
  file: string;
  field: string;
  message: string;
  /** The same in Chinese, where whoever found it has words of its own; otherwise phrases are translated when shown. */
  chinese?: string;
}

/** Called in the tensor tier instead of `driver.ts`. */
export const tensorDriverFile = 'tensor/driver.ts';

const requiredFiles = ['statement.en.md', 'statement.zh.md', 'cases.ts', 'reference.ts'];

export type Validated =
  { manifest: ExerciseManifest; problems: [] } | { manifest: null; problems: Problem[] };

/** Checks everything about a folder that can be seen without running its code. */
export function validateFolder({ files, directory }: ExerciseFolder): Validated {
  const validated = validateFiles(files);
  const { manifest, problems } = validated;
  if (manifest === null || directory.endsWith(`/${manifest.track}/${manifest.id}`)) return validated;
  const message = 'must equal the names of the folder and its track';
  return { manifest: null, problems: [...problems, { file: 'exercise.yaml', field: 'id', message }] };
}

/** The same without its place. */
export function validateFiles(files: Readonly<Record<string, string>>): Validated {
  const parsed = parseManifest(files['exercise.yaml']);
  const tiers: Tier[] = 'problem' in parsed ? ['loops'] : tiersOf(parsed.manifest);
  const tierFiles = tiers.flatMap((tier) => [starterFile(tier), solutionFile(tier)]);
  const problems: Problem[] = [...requiredFiles, ...tierFiles]
    .filter((file) => files[file] === undefined)
    .map((file) => ({ file, field: '', message: 'is missing' }));
  if ('problem' in parsed) return { manifest: null, problems: [...problems, ...parsed.problem] };
  const { manifest } = parsed;
  if (files['driver.ts'] === undefined) problems.push(...exampleCountProblems(manifest));
  if (files[tensorDriverFile] !== undefined && files['driver.ts'] === undefined) {
    problems.push({ file: tensorDriverFile, field: '', message: 'needs driver.ts, whose calls it answers' });
  }
  problems.push(
    ...figureProblems(files),
    ...banProblems(manifest),
    ...misconceptionProblems(files, manifest),
  );
  return problems.length > 0 ? { manifest: null, problems } : { manifest, problems: [] };
}

function figureProblems(files: Readonly<Record<string, string>>): Problem[] {
  const problems: Problem[] = [];
  const placed = (['en', 'zh'] as const).map((locale) => {
    const file = `statement.${locale}.md`;
    try {
      return figuresOf(files[file] ?? '').join();
    } catch (error) {
      problems.push({ file, field: '', message: (error as Error).message });
      return undefined;
    }
  });
  if (problems.length === 0 && placed[0] !== placed[1]) {
    const message = 'must place the same figures as statement.en.md, in the same order';
    problems.push({ file: 'statement.zh.md', field: '', message });
  }
  return problems;
}

export function starterFile(tier: Tier): string {
  return `${tier}/starter.${extensionOf(tier)}`;
}

export function solutionFile(tier: Tier): string {
  return `${tier}/solution.${extensionOf(tier)}`;
}

function extensionOf(tier: Tier): string {
  return tier === 'kernel' ? 'wgsl' : 'ts';
}

/** Without a driver, an example's arguments are those of the function. The last ones may be left out. */
function exampleCountProblems({ functions, examples }: ExerciseManifest): Problem[] {
  return examples.flatMap((example, at) => {
    const called = functions.find(({ name }) => name === (example.function ?? functions[0]!.name))!;
    const [given, most] = [example.arguments.length, called.parameters.length];
    const least = called.parameters.filter(({ optional }) => optional !== true).length;
    if (given >= least && given <= most) return [];
    const message = `must have ${least === most ? most : `${least} to ${most}`} values, has ${given}`;
    return [{ file: 'exercise.yaml', field: `examples.${at}.arguments`, message }];
  });
}

function banProblems({ tiers }: ExerciseManifest): Problem[] {
  const bans = tiers.tensor?.bans ?? [];
  return bans.flatMap((ban, at) =>
    bansNothing(ban)
      ? [{ file: 'exercise.yaml', field: `tiers.tensor.bans.${at}`, message: `${ban} names nothing in tfjs` }]
      : [],
  );
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
  return {
    problem: schemaMistakes(ExerciseManifest, content).map((mistake) => ({
      file: 'exercise.yaml',
      ...mistake,
    })),
  };
}

/** `loops/wrong/one-sided-padding.leading.ts` shows the misconception `one-sided-padding`. */
export function misconceptionOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).split('.')[0]!;
}

function misconceptionProblems(
  files: Readonly<Record<string, string>>,
  manifest: ExerciseManifest,
): Problem[] {
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
