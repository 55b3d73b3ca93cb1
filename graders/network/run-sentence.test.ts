import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { LearnerJob, LearnerRun } from '../browser/call-learner.ts';
import { compileLoops } from '../tiers/loops.ts';
import { runSentence, type SentenceStep } from './run-sentence.ts';

type Functions = Record<string, (...given: unknown[]) => unknown>;

const exercises = { attention: 'd-attention', embedding: 'd-embedding', positions: 'd-positional-encoding' };

async function callModel(step: SentenceStep, { functions, calls }: LearnerJob): Promise<LearnerRun> {
  const [file] = globSync(`exercises/language/${exercises[step]}/loops/solution.ts`);
  const compiled = compileLoops(readFileSync(file!, 'utf8'));
  if (compiled.kind === 'rejected') throw new Error(`${step} does not compile`);
  const url = `data:text/javascript,${encodeURIComponent(compiled.code)}`;
  const module = (await import(/* @vite-ignore */ url)) as Functions;
  const values = calls.map((call) => module[functions[0]!]!(...call.arguments));
  return { kind: 'ran', values, milliseconds: 1 };
}

const table = { shape: [3, 2], data: Float32Array.from([1, 0, 0, 1, 1, 1]) };
const ids = [0, 1, 0];

it.each([true, false])('weighs equal words equally without positions, own lookup %s', async (embedding) => {
  const run = await runSentence({ table, ids, steps: { embedding, positions: false } }, callModel);
  if (run.kind === 'failed') throw new Error(run.step);
  const { data } = run.weights;
  // x = √2 · [1, 0], so that the score of a word with itself is 2 / √2.
  const own = Math.exp(Math.SQRT2) / (2 * Math.exp(Math.SQRT2) + 1);
  expect(data[0]).toBeCloseTo(own, 6);
  expect(data[2]).toBeCloseTo(own, 6);
  expect(data[1]).toBeCloseTo(1 - 2 * own, 6);
});

it('tells equal words apart by their positions', async () => {
  const run = await runSentence({ table, ids, steps: { embedding: true, positions: true } }, callModel);
  if (run.kind === 'failed') throw new Error(run.step);
  const { data } = run.weights;
  expect(Math.abs(data[0]! - data[2]!)).toBeGreaterThan(0.01);
  expect(data[0]! + data[1]! + data[2]!).toBeCloseTo(1, 5);
});

it('names the step that returned something else', async () => {
  const wrong = async (): Promise<LearnerRun> => ({ kind: 'ran', values: [null], milliseconds: 1 });
  const run = await runSentence({ table, ids, steps: { embedding: false, positions: false } }, wrong);
  expect(run).toEqual({ kind: 'failed', step: 'attention', failure: { code: 'shape' } });
});
