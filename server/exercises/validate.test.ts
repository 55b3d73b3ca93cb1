import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { tensor } from '#graders/tensor.ts';
import { exercisesRoot, findExerciseDirectories, readExerciseFolder, type ExerciseFolder } from './folder.ts';
import { findExercise } from './load.ts';
import { exampleProblems } from './validate-code.ts';
import { misconceptionOf, validateFolder, type Problem } from './validate.ts';

const folder = readExerciseFolder(path.join(exercisesRoot(), 'convolution/b-cross-correlation'));

/** The folder with some files replaced, or taken away. */
function changed(files: Record<string, string | undefined>): ExerciseFolder {
  const merged = Object.entries({ ...folder.files, ...files }).filter(([, text]) => text !== undefined);
  return { ...folder, files: Object.fromEntries(merged) as Record<string, string> };
}
const problemsOf = (files: Record<string, string | undefined>): Problem[] =>
  validateFolder(changed(files)).problems;
const manifest = folder.files['exercise.yaml']!;

describe('validateFolder', () => {
  it('finds nothing wrong with a complete folder', () => {
    expect(validateFolder(folder)).toMatchObject({ manifest: { id: 'b-cross-correlation' }, problems: [] });
  });

  it('tells every missing file at once', () => {
    const missing = problemsOf({
      'statement.zh.md': undefined,
      'loops/solution.ts': undefined,
      'exercise.yaml': undefined,
    });
    expect(missing.map(({ file }) => file)).toEqual([
      'statement.zh.md',
      'loops/solution.ts',
      'exercise.yaml',
    ]);
  });

  it('tells every mistake of the manifest at once, by its field', () => {
    const text = manifest.replace('points: 15', 'points: -1').replace('difficulty: 2', 'difficulty: high');
    expect(problemsOf({ 'exercise.yaml': text }).map(({ field }) => field)).toEqual(['difficulty', 'points']);
  });

  it('tells where YAML cannot be read', () => {
    expect(problemsOf({ 'exercise.yaml': 'title: {' })).toMatchObject([{ file: 'exercise.yaml' }]);
  });

  it('asks for an id that equals the folder', () => {
    const text = manifest.replace('id: b-cross-correlation', 'id: b-other');
    expect(problemsOf({ 'exercise.yaml': text })).toMatchObject([{ field: 'id' }]);
  });

  it('asks for as many arguments as there are parameters', () => {
    const text = manifest.replace('      - [0, 0, 0, 0]\n', '');
    expect(problemsOf({ 'exercise.yaml': text })).toMatchObject([{ field: 'examples.0.arguments' }]);
  });

  it('tells a ragged tensor as a problem of its example', () => {
    const text = manifest.replace('[[1, 2], [3, 4]]', '[[1, 2], [3]]');
    expect(problemsOf({ 'exercise.yaml': text })).toMatchObject([{ field: 'examples.0.arguments.1' }]);
  });

  it('asks for a text of every misconception, and a known-wrong solution of every text', () => {
    const shown = Object.keys(folder.files).filter((file) => file.includes('/wrong/row-length.'));
    const without = Object.fromEntries(shown.map((file) => [file, undefined]));
    const told = problemsOf({ 'loops/wrong/untold.ts': 'x', ...without });
    expect(told).toMatchObject([{ file: 'loops/wrong/untold.ts' }, { field: 'misconceptions.row-length' }]);
  });

  it('tells figures that do not exist, and those that one language lacks', () => {
    const unknown = problemsOf({ 'statement.en.md': 'Text\n\n[[figure:nothing]]' });
    expect(unknown).toMatchObject([
      { file: 'statement.en.md', message: expect.stringMatching(/^figure must be one of/) as string },
    ]);
    const lacking = problemsOf({ 'statement.en.md': '[[figure:lstm-cell]]', 'statement.zh.md': '没有图。' });
    expect(lacking).toMatchObject([{ file: 'statement.zh.md' }]);
    expect(problemsOf({ 'statement.zh.md': '[[program:digit-cnn]]' })).toMatchObject([
      { message: 'a statement may place figures alone, got program' },
    ]);
  });

  it('asks for driver.ts where the tensor tier has a driver', () => {
    const driver = 'export function drive() {}';
    expect(problemsOf({ 'tensor/driver.ts': driver })).toMatchObject([{ file: 'tensor/driver.ts' }]);
    expect(problemsOf({ 'tensor/driver.ts': driver, 'driver.ts': driver })).toEqual([]);
  });

  it('tells bans that name nothing in tfjs', () => {
    const manifest = folder.files['exercise.yaml']!.replace("'conv*'", "'covn*'");
    expect(problemsOf({ 'exercise.yaml': manifest })).toMatchObject([
      { field: 'tiers.tensor.bans.0', message: 'covn* names nothing in tfjs' },
    ]);
  });
});

describe('exampleProblems', () => {
  const withReference = async (xcorr2d: () => unknown): Promise<Problem[]> =>
    exampleProblems({ ...(await findExercise('b-cross-correlation'))!, reference: { xcorr2d } });
  const parsed = validateFolder(folder).manifest;
  const published = parsed!.examples.map(({ expected }) => expected);

  it('finds none where the reference computes what is published', async () => {
    let call = 0;
    expect(await withReference(() => published[call++])).toEqual([]);
  });

  it('tells which example differs', async () => {
    let call = 0;
    const wrong = await withReference(() => (call++ === 0 ? published[0] : tensor([[0]])));
    expect(wrong).toMatchObject([{ field: 'examples.1.expected' }]);
  });

  it('tells which example makes the reference throw', async () => {
    const wrong = await withReference(() => {
      throw new RangeError('stride');
    });
    expect(wrong).toMatchObject([{ field: 'examples.0.arguments' }, { field: 'examples.1.arguments' }]);
  });
});

describe('folders', () => {
  it('the same files have the same version', () => {
    expect(readExerciseFolder(folder.directory).hash).toBe(folder.hash);
    expect(folder.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(Object.keys(folder.files)).toContain('loops/wrong/ceil-size.ts');
  });

  it('an exercise is found by its id, and nothing where there is no folder', () => {
    expect(findExerciseDirectories().get('b-cross-correlation')).toBe(folder.directory);
    expect(findExerciseDirectories('/nowhere').size).toBe(0);
    expect(readExerciseFolder('/nowhere').files).toEqual({});
  });
});

it('a misconception may have several known-wrong solutions', () => {
  expect(misconceptionOf('loops/wrong/one-sided-padding.leading.ts')).toBe('one-sided-padding');
  expect(misconceptionOf('tensor/wrong/ceil-size.ts')).toBe('ceil-size');
});
