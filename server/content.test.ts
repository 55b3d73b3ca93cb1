import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { checkContent } from './content.ts';
import { StartupError } from './startup-error.ts';

afterEach(() => vi.restoreAllMocks());

it('refuses to start on a quiz with a mistake and tells its file and field', async () => {
  const project = fs.mkdtempSync(path.join(os.tmpdir(), 'layerwise-content-'));
  fs.cpSync('exercises', path.join(project, 'exercises'), {
    recursive: true,
    // The exercises' own code imports the project's folders and is not what is tested.
    filter: (file) => !/^exercises\/(?!quizzes|path)[a-z]+/.test(file),
  });
  const quiz = path.join(project, 'exercises/quizzes/background/quiz.yaml');
  fs.writeFileSync(quiz, fs.readFileSync(quiz, 'utf8').replace('difficulty: 1', 'difficulty: 9'));
  vi.spyOn(process, 'cwd').mockReturnValue(project);
  const refused = checkContent();
  await expect(refused).rejects.toBeInstanceOf(StartupError);
  await expect(refused).rejects.toThrow(
    /^Some exercises or quizzes cannot be used: background\/quiz\.yaml .*difficulty/,
  );
  fs.rmSync(project, { recursive: true });
});
