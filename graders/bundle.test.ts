import { expect, it } from 'vitest';
import { bundleLimits, faultsOf, isAuthoredId, isBundlePath, kindOfBundle } from './bundle.ts';

const manifest = { 'exercise.yaml': 'id: x-relu\n' };

it.each([
  ['exercise.yaml', 'exercise', true],
  ['loops/wrong/one-sided-padding.leading.ts', 'exercise', true],
  ['tensor/driver.ts', 'exercise', true],
  ['kernel/solution.wgsl', 'exercise', true],
  ['quiz.yaml', 'exercise', false],
  ['quiz.yaml', 'topic', true],
  ['loops/driver.ts', 'exercise', false],
  ['loops/../cases.ts', 'exercise', false],
  ['/cases.ts', 'exercise', false],
  ['Cases.ts', 'exercise', false],
  ['cases.ts\n', 'exercise', false],
  [`loops/wrong/${'a'.repeat(120)}.ts`, 'exercise', false],
] as const)('%j in a folder of kind %s: %s', (path, kind, allowed) => {
  expect(isBundlePath(path, kind)).toBe(allowed);
});

it('tells the kind by the manifest alone', () => {
  expect(kindOfBundle(manifest)).toBe('exercise');
  expect(kindOfBundle({ 'quiz.yaml': '' })).toBe('topic');
  expect(kindOfBundle({ 'exercise.yaml': '', 'quiz.yaml': '' })).toBeNull();
  expect(kindOfBundle({ 'cases.ts': '' })).toBeNull();
});

it('keeps authored ids apart from shipped ones', () => {
  expect(isAuthoredId('x-relu')).toBe(true);
  expect(isAuthoredId('b-max-pool')).toBe(false);
});

it('finds what cannot be stored, file by file', () => {
  expect(faultsOf(manifest)).toEqual([]);
  expect(faultsOf({})).toEqual([{ file: '', code: 'noManifest' }]);
  const large = 'é'.repeat(bundleLimits.fileBytes / 2 + 1);
  expect(faultsOf({ ...manifest, 'cases.ts': large, 'notes.txt': '', 'driver.ts': '\0' })).toEqual([
    { file: 'cases.ts', code: 'fileTooLarge' },
    { file: 'notes.txt', code: 'unknownPath' },
    { file: 'driver.ts', code: 'notText' },
  ]);
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`loops/wrong/w-${at}.ts`, '']));
  expect(faultsOf({ ...manifest, ...many })).toEqual([{ file: '', code: 'tooManyFiles' }]);
  const full = 'a'.repeat(bundleLimits.fileBytes);
  const heavy = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`loops/wrong/w-${at}.ts`, full]));
  expect(faultsOf({ ...manifest, ...heavy })).toEqual([{ file: '', code: 'bundleTooLarge' }]);
});
