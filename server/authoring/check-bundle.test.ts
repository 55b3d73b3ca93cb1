import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Bundle } from '#graders/bundle.ts';
import { exercisesRoot, readExerciseFolder } from '#server/exercises/folder.ts';
import { checkBundle } from './check-bundle.ts';
import { lineOfField } from './line-of-field.ts';

describe('lineOfField', () => {
  const text = 'id: x-a\ntitle:\n  en: A\nitems:\n  - name: b\n';

  it('finds keys and items', () => {
    expect(['id', 'title.en', 'items.0.name'].map((field) => lineOfField(text, field))).toEqual([1, 3, 5]);
  });

  it('takes the nearest part where the field is missing, and knows nothing of no text', () => {
    expect(lineOfField(text, 'title.zh')).toBe(2);
    expect(lineOfField('', 'id')).toBeNull();
  });
});

describe('checkBundle', () => {
  const shipped = readExerciseFolder(path.join(exercisesRoot(), 'foundations/a-softmax')).files;

  it('tells faults of the bundle first, in both languages', async () => {
    const { problems } = await checkBundle({ 'exercise.yaml': '', 'a.exe': '' }, { mutants: false });
    expect(problems).toEqual([
      { file: 'a.exe', message: { en: 'has no place in such a folder', zh: '这类文件夹中不能有这个文件' } },
    ]);
  });

  it('refuses what only shipped exercises may have, and their names', async () => {
    const { problems } = await checkBundle(shipped, { mutants: false });
    expect(problems.map(({ file, field }) => `${file} ${field ?? ''}`)).toEqual([
      'device.ts ',
      'exercise.yaml id',
      'exercise.yaml tiers.kernel',
    ]);
    expect(problems[1]).toMatchObject({ line: 1 });
  });

  it('tells mistakes of the manifest with their lines', async () => {
    const files = {
      ...shipped,
      'exercise.yaml': shipped['exercise.yaml']!.replace('points: 15', 'points: no'),
    };
    const { problems } = await checkBundle(files, { mutants: false });
    expect(problems).toContainEqual(
      expect.objectContaining({ file: 'exercise.yaml', field: 'points', line: 5 }),
    );
  });

  it('reads topics by the validators of the product', async () => {
    const folder = readExerciseFolder(path.join(exercisesRoot(), 'quizzes/pooling-layer')).files;
    const renamed: Bundle = {
      ...folder,
      'quiz.yaml': folder['quiz.yaml']!.replace(/^id: .*$/m, 'id: x-pooling'),
    };
    const { problems } = await checkBundle(renamed, { mutants: false });
    expect(new Set(problems.map(({ message }) => message.en))).toEqual(
      new Set(['is the id of a question that exists']),
    );
    expect(problems.every(({ field, line }) => /^items\.\d+\.id$/.test(field!) && line! > 1)).toBe(true);
  });
});
