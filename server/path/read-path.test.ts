import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readPath } from './read-path.ts';

const stage = (id: string, part: object = {}) => ({
  id,
  title: { en: id, zh: id },
  needs: [],
  gate: {},
  topics: [],
  exercises: [],
  ...part,
});

function problemsOf(stages: object[]): string[] {
  const root = mkdtempSync(path.join(tmpdir(), 'path-'));
  writeFileSync(path.join(root, 'path.yaml'), stringify({ stages }));
  return readPath(root).problems.map(({ field, message }) => `${field} ${message}`);
}

it('the path holds every topic and exercise once, in stages that build on earlier ones', () => {
  const { stages, problems } = readPath();
  expect(problems).toEqual([]);
  expect(stages.map(({ id }) => id)).toEqual(Array.from({ length: 14 }, (_, at) => `S${at + 1}`));
  expect(stages.flatMap(({ topics }) => topics)).toHaveLength(31);
  expect(stages.flatMap(({ exercises }) => exercises)).toHaveLength(71);
});

it('tells what is listed twice and what a stage cannot build on', () => {
  expect(
    problemsOf([
      stage('S1', { needs: ['S2'], topics: ['pooling-layer'] }),
      stage('S2', { needs: ['S1', 'S9'], topics: ['pooling-layer'] }),
    ]),
  ).toEqual([
    'S2 is listed twice: pooling-layer',
    'S1.needs is no stage above it: S2',
    'S2.needs is no stage above it: S9',
  ]);
});

it('tells where a file is no YAML', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'path-'));
  writeFileSync(path.join(root, 'path.yaml'), 'stages: [');
  const [problem] = readPath(root).problems;
  expect(problem).toMatchObject({ file: 'path.yaml' });
  expect(problem!.message).toContain('at line 1');
});

it('refuses a stage without a title in both languages', () => {
  expect(problemsOf([stage('S1', { title: { en: 'One' } })])).toEqual([
    'stages.0.title.zh Invalid input: expected string, received undefined',
  ]);
});
