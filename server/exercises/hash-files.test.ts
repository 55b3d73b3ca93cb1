import { describe, expect, it } from 'vitest';
import { findExerciseDirectories, hashFiles, readExerciseFolder } from './folder.ts';

describe('the hash of a bundle', () => {
  it.each([...findExerciseDirectories()])('is that of the folder of %s, in any order', (_, directory) => {
    const { files, hash } = readExerciseFolder(directory);
    const reversed = Object.fromEntries(Object.entries(files).toReversed());
    expect(hashFiles(reversed)).toBe(hash);
  });

  it('changes with every file', () => {
    const files = { 'exercise.yaml': 'id: x-a', 'cases.ts': '' };
    expect(hashFiles({ ...files, 'cases.ts': ' ' })).not.toBe(hashFiles(files));
    expect(hashFiles({ ...files, 'driver.ts': '' })).not.toBe(hashFiles(files));
  });
});
