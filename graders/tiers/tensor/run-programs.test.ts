import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useBackend } from '#graders/device/backend.ts';
import { codec, encodeCall, readOutcomes, type Outcome, type SandboxReport } from '#graders/run.ts';
import { intTensor, tensor, type Value } from '#graders/tensor.ts';
import type { Handle } from '../../../tests/tensor-calls/sample-call.ts';
import { createHarness } from '../harness.ts';
import { createTensorAdapter } from './adapter.ts';
import { runPrograms, type ProgramRules } from './run-programs.ts';

/** The console of the latest harness. */
let say: { log: (...values: unknown[]) => void };

type Learner = (tf: Handle, ...given: Handle[]) => unknown;

interface Asked extends Partial<ProgramRules> {
  launches?: number;
  repeat?: boolean;
  expected?: unknown;
  /** Replaces what left the sandbox. */
  forge?: (result: Record<string, unknown>) => unknown;
}

const empty: SandboxReport = { calls: [], console: '', fuel: 0, milliseconds: 0 };

/** What the sandboxes do with a function, in this realm: harness, adapter, programs, outcomes. */
async function run(
  learner: Learner,
  values: Value[],
  asked: Asked = {},
): Promise<{ outcome: Outcome; report: SandboxReport }> {
  const { launches = 100, bans = [], repeat = false, expected, forge } = asked;
  const calls = [encodeCall({ function: 'f', launches }, values, repeat)];
  const { Date: RealDate } = globalThis;
  const { random } = Math;
  const scope: Record<string, unknown> = {};
  const harness = createHarness(scope);
  say = scope.console as typeof say;
  globalThis.Date = RealDate;
  Math.random = random;
  harness.adapt(createTensorAdapter(bans));
  const ended = [calls[0]!, ...(repeat ? [calls[0]!] : [])].map(({ packet }) => {
    const result = harness.call(learner, packet);
    const forged = forge ? codec.encode(forge(codec.decode(result) as Record<string, unknown>)) : result;
    return { result: forged, after: harness.argumentsAfter() };
  });
  const written = { ...empty, calls: ended, console: harness.console() };
  const report = await runPrograms(calls, written, { ...asked, bans });
  return { outcome: readOutcomes(calls, report, [expected])[0]!, report };
}

const matrix = tensor([
  [1, 2, 3],
  [4, 5, 6],
]);

const isTensor = (value: Handle): boolean => typeof value === 'object' && 'rank' in value;
const textOf = (value: Handle): unknown => Reflect.apply(value.toString as () => unknown, value, []);

beforeAll(() => useBackend('cpu', ''));

describe('a call of the tensor tier', () => {
  it('gets `tf`, tensors for tensors and everything else as it is', async () => {
    const seen: unknown[] = [];
    const learner: Learner = (_, ...given) => {
      seen.push(...given.map((value) => (isTensor(value) ? textOf(value) : value)));
      return null;
    };
    await run(learner, [
      matrix,
      intTensor([1, 2]),
      Int32Array.of(3, 4),
      2,
      'relu',
      { h0: tensor([0]), deep: [true] },
    ]);
    expect(seen.slice(0, 5)).toEqual([
      'Tensor [2, 3] float32⟦1:0⟧',
      'Tensor [2] int32⟦1:1⟧',
      'Tensor [2] int32⟦1:2⟧',
      2,
      'relu',
    ]);
    expect(textOf((seen[5] as { h0: Handle }).h0)).toBe('Tensor [1] float32⟦1:3⟧');
    expect((seen[5] as { deep: unknown }).deep).toEqual([true]);
  });

  it('returns tensors, lists and records with their values', async () => {
    const { outcome } = await run((tf_, x) => ({ sums: [x.sum!(0), tf_.sum!(x)], name: 'ok', x }), [matrix]);
    expect(outcome).toEqual({
      kind: 'returned',
      value: {
        sums: [tensor([5, 7, 9]), { shape: [], data: Float32Array.of(21) }],
        name: 'ok',
        x: matrix,
      },
    });
  });

  it('may return a scalar for a number, one axis for a bare array, whole numbers for integers', async () => {
    const learner: Learner = (tf_, x) => ({
      loss: x.sum!(),
      labels: x.argMax!(1),
      q: tf_.round!(x),
      weights: x.sum!(1),
    });
    const expected = {
      loss: 0,
      labels: new Int32Array(2),
      q: intTensor([[0]]),
      weights: new Float64Array(2),
    };
    const { outcome } = await run(learner, [matrix], { expected });
    expect(outcome).toEqual({
      kind: 'returned',
      value: {
        loss: 21,
        labels: Int32Array.of(2, 2),
        q: { shape: [2, 3], data: Int32Array.of(1, 2, 3, 4, 5, 6) },
        weights: Float32Array.of(6, 15),
      },
    });
  });

  it('gives all memory back', async () => {
    const before = tf.memory().numTensors;
    for (let at = 0; at < 20; at += 1) {
      await run((_, x) => [x.matMul!(x, false, true).exp!(), x.sum!()], [matrix], { repeat: true });
      await run((_, x) => x.gather!(x.argMax!(1)), [matrix]);
    }
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('what a call must not do', () => {
  it('launch more kernels than its budget, also where they lead nowhere', async () => {
    const learner: Learner = (_, x) => {
      for (let at = 0; at < 6; at += 1) x.exp!();
      return x.neg!();
    };
    expect((await run(learner, [matrix], { launches: 7 })).outcome.kind).toBe('returned');
    expect((await run(learner, [matrix], { launches: 6 })).outcome).toEqual({
      kind: 'overBudget',
      used: 7,
      limit: 6,
    });
  });

  it('go on and on', async () => {
    const learner: Learner = (_, x) => {
      for (let y = x; ;) y = y.add!(1);
    };
    expect((await run(learner, [matrix])).outcome).toEqual({ kind: 'overBudget', used: 10_000, limit: 100 });
  });

  it('touch what is refused', async () => {
    expect((await run((_, x) => x.dataSync!(), [matrix])).outcome).toMatchObject({
      kind: 'refused',
      refused: { code: 'reading', name: 'dataSync' },
    });
  });

  it('change its arguments', async () => {
    const learner: Learner = (_, x, stride) => {
      (stride as unknown as number[]).reverse();
      return x;
    };
    expect((await run(learner, [matrix, [1, 2]])).outcome).toEqual({ kind: 'mutatedInput' });
    const push: Learner = (_, list) => ((list as unknown as unknown[]).push(1), null);
    expect((await run(push, [[matrix]])).outcome).toEqual({ kind: 'mutatedInput' });
  });

  it('give other results when it is called again', async () => {
    let calls = 0;
    const learner: Learner = (_, x) => x.mul!((calls += 1));
    expect((await run(learner, [matrix], { repeat: true })).outcome).toEqual({ kind: 'notDeterministic' });
  });

  it('keep a tensor for the next call', async () => {
    let kept: Handle | undefined;
    const learner: Learner = (_, x) => (kept ??= x).neg!();
    expect((await run(learner, [matrix], { repeat: true })).outcome.kind).toBe('notDeterministic');
  });
});

describe('printed tensors', () => {
  const printing: Learner = (_, x) => {
    say.log('before', x);
    const y = x.sum!(0);
    say.log(`sums: ${textOf(y) as string}`);
    return y;
  };

  it('show their values where the learner may see them', async () => {
    const { report } = await run(printing, [matrix], { showValues: true, repeat: true });
    const once =
      'before Tensor [2, 3] float32\n[[1, 2, 3],\n [4, 5, 6]]\nsums: Tensor [3] float32 [5, 7, 9]\n';
    expect(report.console).toBe(once + once);
  });

  it('show shape and type alone elsewhere', async () => {
    const returning: Learner = (tf_, x) => [printing(tf_, x), x];
    const { report } = await run(returning, [matrix]);
    expect(report.console).toBe('before Tensor [2, 3] float32\nsums: Tensor [3] float32\n');
  });

  it('show values also where the function throws afterwards, or is refused', async () => {
    for (const fail of [(x: Handle) => x.matMul!(x), (x: Handle) => x.dataSync!()]) {
      const learner: Learner = (_, x) => {
        say.log(x.neg!());
        return fail(x);
      };
      const { report, outcome } = await run(learner, [matrix], { showValues: true });
      expect(report.console).toBe('Tensor [2, 3] float32\n[[-1, -2, -3],\n [-4, -5, -6]]\n');
      expect(['threw', 'refused']).toContain(outcome.kind);
    }
  });
});

describe('limits', () => {
  const product: Learner = (tf_) => {
    const square = tf_.ones!([1000, 1000]);
    return square.matMul!(square).sum!();
  };

  it('on elementary steps end the run before it is computed', async () => {
    const { report, outcome } = await run(product, [matrix]);
    expect(outcome).toEqual({ kind: 'timedOut' });
    expect(report).toMatchObject({ stopped: 'timedOut', calls: [] });
  });

  it('on memory likewise', async () => {
    const learner: Learner = (tf_) => {
      const parts = Array.from({ length: 12 }, (_, at) => tf_.fill!([2 ** 22 + 2 ** 21], at));
      return tf_.addN!(parts).sum!();
    };
    expect((await run(learner, [matrix])).outcome).toEqual({ kind: 'outOfMemory' });
  });

  it('count work as fuel', async () => {
    const small: Learner = (tf_) => tf_.ones!([500, 500]).matMul!(tf_.ones!([500, 4]));
    expect((await run(small, [matrix])).report.fuel).toBeGreaterThanOrEqual(8);
  });

  it('tell the backend by the work', async () => {
    const asked: number[] = [];
    const chooseBackend = async (work: number): Promise<void> => void asked.push(work);
    await run((_, x) => x.matMul!(x, false, true), [matrix], { chooseBackend });
    expect(asked).toEqual([12]);
  });
});

describe('forged packets', () => {
  const honest: Learner = (_, x) => x.neg!();

  it.each([
    ['an operation that is banned', { bans: ['exp'] }, { steps: '[["exp",{"t":0}]]' }],
    ['an output that does not exist', {}, { value: { '#tensor': 99 } }],
    ['an output that is no number', {}, { value: { '#tensor': 'x' } }],
    ['a program that is none', {}, { steps: 5 }],
    ['data that is none', {}, { data: null }],
  ])('%s', async (_, asked, content) => {
    const forge = (result: Record<string, unknown>): unknown => ({ ...result, ...content });
    expect((await run(honest, [matrix], { ...asked, forge })).outcome).toEqual({
      kind: 'unreadable',
      message: '',
    });
  });

  it('a refusal with a reason that does not exist', async () => {
    const forge = (): unknown => ({ kind: 'refused', code: '__proto__', name: 'x' });
    expect((await run(honest, [matrix], { forge })).outcome).toEqual({ kind: 'unreadable', message: '' });
  });

  it('a budget that was not exceeded is told as exceeded, never as kept', async () => {
    const forge = (): unknown => ({ kind: 'overBudget', used: -5 });
    expect((await run(honest, [matrix], { forge })).outcome).toEqual({
      kind: 'overBudget',
      used: 101,
      limit: 100,
    });
  });

  it('an output that is a foreign object keeps its name', async () => {
    expect((await run(() => Promise.resolve(1), [matrix])).outcome).toMatchObject({
      value: { typeName: 'Promise' },
    });
    expect((await run((tf_, x) => tf_.greater!(x, 2), [matrix])).outcome).toMatchObject({
      value: { shape: [2, 3], data: { typeName: 'bool' } },
    });
  });
});
