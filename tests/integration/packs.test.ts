import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDraw, type Case } from '#graders/case.ts';
import { drawCases } from '#graders/draw-cases.ts';
import type { Exercise } from '#server/exercises/exercise.ts';
import { findExercise } from '#server/exercises/load.ts';
import { selectPackBytes, selectPackHash, selectReadyPackHash } from '#server/exercises/packs.ts';
import { publishExercises } from '#server/exercises/publish.ts';
import { closeSandboxPool } from '#server/verification/sandbox-pool.ts';
import { useFreshDatabase } from './fresh-database.ts';

useFreshDatabase();
beforeAll(publishExercises);
afterAll(closeSandboxPool);

it('keeps packs that happen to be the same as one', async () => {
  const found = (await findExercise('d-positional-encoding'))!;
  const visible = (): Case[] => found.cases.visible(createDraw(1));
  const code = { ...found, cases: { ...found.cases, visible, properties: () => [] } };
  const exercise: Exercise = { ...found, draw: (plan) => drawCases(code, plan) };
  const first = await selectPackHash(exercise, 'loops', 0);
  expect(await selectPackHash(exercise, 'loops', 1)).toBe(first);
  expect(await selectReadyPackHash(exercise, 'loops', 1)).toBe(first);
  expect(await selectPackBytes(first)).not.toBeNull();
});

it('gives an exercise that draws other numbers in another pack', async () => {
  const exercise = (await findExercise('b-cross-correlation'))!;
  const first = await selectPackHash(exercise, 'loops', 0);
  expect(await selectPackHash(exercise, 'loops', 0)).toBe(first);
  expect(await selectPackHash(exercise, 'loops', 1)).not.toBe(first);
});
