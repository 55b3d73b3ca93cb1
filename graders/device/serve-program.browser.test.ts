import * as tf from '@tensorflow/tfjs-core';
import { layers, sequential } from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ProgramModule, ProgramName } from '../program.ts';
import { useBackend } from './backend.ts';
import type { ProgramReply } from './program-messages.ts';
import { serveProgram } from './serve-program.ts';
import * as digitCnn from '../../exercises/quizzes/digit-cnn-program/program.ts';
import * as seriesLstm from '../../exercises/quizzes/series-lstm-program/program.ts';
import * as textClassifier from '../../exercises/quizzes/text-classifier-program/program.ts';

const wasmPath = '/node_modules/@tensorflow/tfjs-backend-wasm/dist/';

beforeAll(() => useBackend('wasm', wasmPath));

/** Runs a program as its worker would, and returns everything that the page would be told. */
function run(program: ProgramName, module: ProgramModule): Promise<ProgramReply[]> {
  const replies: ProgramReply[] = [];
  return new Promise((resolve) => {
    const scope = {
      onmessage: null as ((event: MessageEvent) => void) | null,
      postMessage: (reply: unknown) => {
        replies.push(reply as ProgramReply);
        const { kind } = reply as ProgramReply;
        if (kind === 'finished' || kind === 'failed') resolve(replies);
      },
    };
    serveProgram(scope, () => Promise.resolve(module));
    scope.onmessage!(new MessageEvent('message', { data: { program, locale: 'en', wasmPath } }));
  });
}

/** The same program with less data: these tests ask whether it runs, not how good it becomes. */
function shortened(module: ProgramModule, examples: number): ProgramModule {
  return {
    buildModel: module.buildModel,
    trainModel: (model, options) => module.trainModel(model, { ...options, examples, epochs: 1 }),
  };
}

describe.each([
  { name: 'digit-cnn', module: digitCnn, parameters: 93_322, classes: 10, left: 0 },
  { name: 'series-lstm', module: seriesLstm, parameters: 10_451, classes: 2, left: 0 },
  // tfjs-layers keeps the last dropout masks, one for each gate and kind; they go with the worker.
  { name: 'text-classifier', module: textClassifier, parameters: 1_329_473, classes: 2, left: 8 },
] as const)('the program $name', ({ name, module, parameters, classes, left }) => {
  it('has the parameters that the lesson counts, trains, and gives its memory back', async () => {
    const before = tf.memory().numTensors;
    const replies = await run(name, shortened(module, 96));
    expect(replies[0]).toMatchObject({ kind: 'started', parameters, device: { backend: 'wasm' } });
    const batches = replies.filter(({ kind }) => kind === 'batch') as Extract<
      ProgramReply,
      { kind: 'batch' }
    >[];
    expect(batches.length).toBe(3);
    // Before anything is learned, the loss is that of a guess among the classes.
    expect(Math.abs(batches[0]!.score.loss - Math.log(classes))).toBeLessThan(0.4);
    const epoch = replies.find(({ kind }) => kind === 'epoch') as Extract<ProgramReply, { kind: 'epoch' }>;
    expect(epoch.score.heldOut!.loss).toBeGreaterThan(0);
    expect(replies.at(-1)).toMatchObject({ kind: 'finished', isTimeUp: false });
    expect(tf.memory().numTensors - before).toBe(left);
  });
});

it('the digit network learns real digits within its budget on wasm', async () => {
  const replies = await run('digit-cnn', {
    ...digitCnn,
    trainModel: (model, options) => digitCnn.trainModel(model, { ...options, examples: 480, epochs: 2 }),
  });
  const epochs = replies.flatMap((reply) => (reply.kind === 'epoch' ? [reply.score.heldOut!.accuracy] : []));
  // Guessing gives 0.1.
  expect(epochs.at(-1)).toBeGreaterThan(0.3);
}, 120_000);

it('tells a failure of the program, with its message', async () => {
  const broken: ProgramModule = {
    buildModel: seriesLstm.buildModel,
    trainModel: () => Promise.reject(new Error('reviews.en.json: status 404')),
  };
  const replies = await run('series-lstm', broken);
  expect(replies.at(-1)).toEqual({
    kind: 'failed',
    reason: 'program',
    message: 'reviews.en.json: status 404',
  });
  expect(replies.filter(({ kind }) => kind === 'started').length).toBe(1);
});

it('frees the model when training fails', async () => {
  const before = tf.memory().numTensors;
  await run('digit-cnn', {
    buildModel: () => {
      const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
      model.compile({ optimizer: 'adam', loss: 'meanSquaredError' });
      return model;
    },
    trainModel: () => Promise.reject(new Error('no')),
  });
  expect(tf.memory().numTensors).toBe(before);
});
