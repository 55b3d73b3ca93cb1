import { describe, expect, it } from 'vitest';
import { findExerciseDirectories, readExerciseFolder } from '#server/exercises/folder.ts';
import { hashBundle } from './hash-bundle.ts';

describe('the hash of a bundle', () => {
  it.each([...findExerciseDirectories()])('is that of the folder of %s, in any order', (_, directory) => {
    const { files, hash } = readExerciseFolder(directory);
    const reversed = Object.fromEntries(Object.entries(files).toReversed());
    expect(hashBundle(reversed)).toBe(hash);
  });

  it('changes with every file', () => {
    const files = { 'exercise.yaml': 'id: x-a', 'cases.ts': '' };
    expect(hashBundle({ ...files, 'cases.ts': ' ' })).not.toBe(hashBundle(files));
    expect(hashBundle({ ...files, 'driver.ts': '' })).not.toBe(hashBundle(files));
  });
});
