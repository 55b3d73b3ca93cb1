import * as tf from '@tensorflow/tfjs-core';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileLoops } from '../tiers/loops.ts';
import { learnerTf } from './learner-tf.ts';
import { useWasmInNode } from './node-backend.ts';
import { capstoneIds, findTask } from './task.ts';
import { Trainee } from './trainee.ts';

const seed = 5;
const batches = 2;

async function traineeOf(capstone: string): Promise<Trainee> {
  const source = readFileSync(`exercises/capstones/${capstone}/solution.ts`, 'utf8');
  const compiled = compileLoops(source.replace(/const epochs = \d+;/, 'const epochs = 2;'));
  if (compiled.kind === 'rejected') throw new Error(`${capstone}: the solution must compile`);
  const module = (await import(`data:text/javascript,${encodeURIComponent(compiled.code)}`)) as object;
  return new Trainee(learnerTf(), module, { onEvent: () => undefined, turn: () => Promise.resolve() });
}

describe('memory of trainings', () => {
  beforeAll(useWasmInNode);

  it.each(capstoneIds)(
    '%s leaves as many tensors after its second training as after its first',
    async (id) => {
      const task = findTask(id)!;
      const { inputs, labels } = task.draw(batches * task.batchSize, seed, 'en');
      const trainee = await traineeOf(id);
      const tensorsAfter = async (): Promise<number> => {
        await trainee.train({ inputs, labels, seed, epochs: 2, timeBudgetMs: 600_000 });
        await trainee.predict(inputs);
        return tf.memory().numTensors;
      };
      const first = await tensorsAfter();
      expect(await tensorsAfter()).toBe(first);
      expect(await tensorsAfter()).toBe(first);
    },
    60_000,
  );
});
