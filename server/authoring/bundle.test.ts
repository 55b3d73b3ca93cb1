import { expect, it } from 'vitest';
import { assertBundle, type Bundle } from './bundle.ts';

it('names every file at fault in one refusal', () => {
  const bundle: Bundle = { 'exercise.yaml': '', 'a.exe': '', 'cases.ts': '\0' };
  expect(() => assertBundle(bundle)).toThrow(
    expect.objectContaining({
      status: 422,
      code: 'badBundle',
      fields: [
        { path: 'a.exe', message: 'has no place in such a folder' },
        { path: 'cases.ts', message: 'must be text in UTF-8 without NUL' },
      ],
    }),
  );
  expect(() => assertBundle({ 'quiz.yaml': '' })).not.toThrow();
});
