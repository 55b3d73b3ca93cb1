import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { commands } from 'vitest/browser';
import { cases } from '../../exercises/convolution/b-cross-correlation/cases.ts';
import { newDeviceWorker } from '../../tests/device/new-device-worker.ts';
import { runWithFacade, runWithTfjs } from '../../tests/tensor-calls/run-sample.ts';
import { sampleCalls } from '../../tests/tensor-calls/sample-calls.ts';
import { createDraw, resolveArguments } from '../case.ts';
import { useBackend } from '../device/backend.ts';
import { gradeReport } from '../grade.ts';
import { layOut } from '../lay-out.ts';
import { encodePack, type GradedCase, type Pack } from '../pack.ts';
import { crossCorrelation } from '../reference/cross-correlation.ts';
import type { SandboxReport } from '../run.ts';
import type { Tensor } from '../tensor.ts';
import { compileLoops } from '../tiers/loops.ts';
import { operations } from '../tiers/tensor/operations.ts';
import { runPrograms } from '../tiers/tensor/run-programs.ts';
import type { Verdict } from '../verdict.ts';
import { LearnerSandbox } from './learner-sandbox.ts';
import { GradingSession } from './session.ts';

const wasmPath = `${location.origin}/node_modules/@tensorflow/tfjs-backend-wasm/dist/`;
const folder = 'exercises/convolution/b-cross-correlation/tensor';
const bans = ['conv*', 'depthwiseConv2d'];

const graded: GradedCase[] = cases.visible(createDraw(4)).map((one, at) => {
  const values = resolveArguments(one);
  const numbers = {
    sumLength: cases.sumLength(values, 'xcorr2d'),
    launches: cases.launches!(values, 'xcorr2d'),
  };
  return { ...one, ...numbers, function: 'xcorr2d', hidden: false, repeat: at < 3 };
});
const laidOut = layOut(graded);
const expected = laidOut.values.map(([input, kernel, stride, padding]) =>
  crossCorrelation(input as Tensor, kernel as Tensor, {
    stride: stride as [number, number],
    padding: padding as [number, number, number, number],
  }),
);
const pack: Pack = {
  exercise: 'b-cross-correlation',
  track: 'convolution',
  version: 'test',
  tier: 'tensor',
  functions: ['xcorr2d'],
  bans,
  tolerance: 'N',
  tolerances: {},
  cases: graded.map((one, at) => ({ ...one, expected: expected[at]! })),
  properties: [],
  device: true,
  wrong: [],
  misconceptions: {},
};

let sandboxUrl: string;
let sandbox: LearnerSandbox;

beforeAll(() => {
  sandboxUrl = URL.createObjectURL(new Blob([inject('framePage')], { type: 'text/html' }));
  sandbox = new LearnerSandbox(sandboxUrl);
});

afterAll(() => sandbox.dispose());

async function readSource(file: string): Promise<string> {
  return commands.readFile(`${folder}/${file}`);
}

/** What the learner's code writes down in the frame. */
async function writeDown(source: string): Promise<SandboxReport> {
  const compiled = compileLoops(source);
  if (compiled.kind === 'rejected') throw new Error(JSON.stringify(compiled));
  return sandbox.run({ code: compiled.code, functions: ['xcorr2d'], bans, calls: laidOut.calls });
}

const titleOf = ({ operation, inputs }: (typeof sampleCalls)[number], got: unknown): string =>
  `${operation} of ${inputs.map(({ shape }) => `[${shape}]`).join(' and ')}: ${got instanceof Error ? got.message : 'gave a result'}`;

function judge(report: SandboxReport): Verdict {
  const input = { ...laidOut, rules: pack, expected, wrong: [], precision: 'float32' } as const;
  return gradeReport(input, report).verdict;
}

describe.each(['wasm', 'webgl'] as const)('on %s', (backend) => {
  it.each([
    ['solution.ts', 'passed'],
    ['wrong/kernel-flipped.ts', 'mismatch'],
    ['wrong/stride-dilates.ts', 'mismatch'],
  ])('%s ends as %s', async (file, kind) => {
    const report = await writeDown(await readSource(file));
    await useBackend(backend, wasmPath);
    const verdict = judge(await runPrograms(laidOut.calls, report, { bans }));
    expect(verdict.kind, JSON.stringify(verdict).slice(0, 500)).toBe(kind);
  });

  it.each(Object.keys(operations))('%s gives what tfjs gives on its cpu backend', async (operation) => {
    for (const call of sampleCalls.filter((one) => one.operation === operation)) {
      // What GPUs make of NaN and infinities is theirs: 0/0 is 1 there.
      if (backend === 'webgl' && call.inputs.some(({ data }) => !data.every(Number.isFinite))) continue;
      const want = await runWithTfjs(call, wasmPath);
      const got = await runWithFacade(call, backend, wasmPath);
      expect(got instanceof Error, titleOf(call, got)).toBe(want instanceof Error);
      if (got instanceof Error || want instanceof Error) continue;
      got.forEach(({ shape, dtype, data }, at) => {
        expect([shape, dtype]).toEqual([want[at]!.shape, want[at]!.dtype]);
        data.forEach((value, place) => {
          const wanted = want[at]!.data[place]!;
          if (Number.isFinite(wanted))
            expect(Math.abs(value - wanted)).toBeLessThan(1e-3 * (1 + Math.abs(wanted)));
          else expect(value).toBe(wanted);
        });
      });
    }
  });
});

it('memory is flat over 1,000 gradings', async () => {
  const report = await writeDown(await readSource('solution.ts'));
  await useBackend('wasm', wasmPath);
  await runPrograms(laidOut.calls, report, { bans });
  const { numTensors, numBytes } = tf.memory();
  for (let at = 0; at < 1000; at += 1) {
    const few = { ...report, calls: report.calls.slice(0, 3) };
    await runPrograms(laidOut.calls, few, { bans });
  }
  expect(tf.memory()).toMatchObject({ numTensors, numBytes });
}, 60_000);

describe('a session', () => {
  const newSession = (): GradingSession => {
    const session = new GradingSession({
      wasmPath,
      newDevice: newDeviceWorker,
      sandbox: new LearnerSandbox(sandboxUrl),
      onDevice: () => undefined,
    });
    session.usePack(encodePack(pack).buffer);
    return session;
  };

  it('grades a solution, a wrong one and a banned operation', async () => {
    const session = newSession();
    try {
      const solution = await session.grade(await readSource('solution.ts'));
      expect(solution.verdict.kind, JSON.stringify(solution.verdict).slice(0, 500)).toBe('passed');
      const { verdict } = await session.grade(await readSource('wrong/element-loop.ts'));
      expect(verdict).toMatchObject({ kind: 'mismatch', failure: { kind: 'overBudget', limit: 58 } });
      const banned = await session.grade('export function xcorr2d(tf, x, w) {\n  return tf.conv2d(x, w);\n}');
      expect(banned.verdict).toMatchObject({
        kind: 'threw',
        failure: { kind: 'refused', refused: { code: 'banned', name: 'conv2d' }, line: 2 },
      });
    } finally {
      session.dispose();
    }
  });

  it('shows the values of printed tensors', async () => {
    const session = newSession();
    try {
      const print =
        'export function xcorr2d(tf, x, w) {\n  console.log(tf.onesLike(w).sum());\n  return x;\n}';
      const { verdict } = await session.grade(print);
      expect(verdict).toMatchObject({
        console: expect.stringMatching(/^Tensor \[\] float32 6\n/) as string,
      });
    } finally {
      session.dispose();
    }
  });

  it('gives a run up when a newer one comes', async () => {
    const session = newSession();
    try {
      const source = await readSource('solution.ts');
      const first = session.grade(source);
      const second = session.grade(source);
      await expect(first).rejects.toMatchObject({ name: 'Superseded' });
      expect((await second).verdict.kind).toBe('passed');
    } finally {
      session.dispose();
    }
  });
});
